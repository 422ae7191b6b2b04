import "./load-bar.css";

/** The sessions of a quarter against the most that anybody has, with a mark at the mean. */
export function LoadBar({ load, mean, most }: { load: number; mean: number; most: number }) {
  const share = (count: number) => `${Math.round((count / Math.max(1, most)) * 100)}%`;
  return (
    <span className="load">
      <span className="load-count">{load}</span>
      <svg className="load-bar" width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="load-ground" width="100%" height="10" rx="2" />
        <rect className="load-own" width={share(load)} height="10" rx="2" data-over={load > mean * 1.5 || undefined} />
        {mean > 0 && <line className="load-mean" x1={share(mean)} x2={share(mean)} y1="0" y2="10" />}
      </svg>
    </span>
  );
}
