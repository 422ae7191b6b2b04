import { alone } from "./lock.mjs";

/**
 * Starts on each need that isn't ready, side by side but never before what it comes after; without a lock when
 * everything is there.
 * @param {readonly { after?: readonly object[], isReady: () => boolean, prepare: () => Promise<void> }[]} needs
 * @returns {Promise<void>[]} of each need in turn, when it is there; what fails fails whatever comes after it
 */
export function prepare(needs) {
  if (needs.every((need) => need.isReady())) return needs.map(() => Promise.resolve());
  const started = new Map();
  let all = [];
  const locked = new Promise((resolve, reject) => {
    alone(() => {
      resolve();
      return Promise.allSettled(all);
    }).catch(reject);
  });
  const start = (need) => {
    if (!started.has(need)) started.set(need, follow(need));
    return started.get(need);
  };
  const follow = async (need) => {
    await Promise.all([locked, ...(need.after ?? []).map(start)]);
    if (!need.isReady()) await need.prepare();
  };
  all = needs.map(start);
  return all;
}
