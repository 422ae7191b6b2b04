import type { ReactNode } from "react";
import "./icon.css";

const dot = (cx: number, cy: number) => <circle cx={cx} cy={cy} r="0.6" fill="currentColor" />;

const drawings = {
  actor: <path d="M4 5h16v6.5c0 5-3.5 8.5-8 8.5s-8-3.5-8-8.5zM8 10h2.5m3 0H16m-8 4c2 2 6 2 8 0" />,
  arrow: <path d="M5 12h14m-6-6 6 6-6 6" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  board: <path d="M4 5h16v14H4zM4 10h16M9 5v14m5-14v14" />,
  building: <path d="M5 21V4h9v17M14 9h5v12M3 21h18M8.5 8h2m-2 4h2m-2 4h2m6-3h.5m-.5 4h.5" />,
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8 3v4m8-4v4" />,
  certificate: <path d="M4 4h16v11H4zM8 8h8m-8 3h5m1.5 4v6l2-1.5 2 1.5v-6" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  "chevron-down": <path d="m6 9.5 6 6 6-6" />,
  "chevron-left": <path d="m14.5 6-6 6 6 6" />,
  "chevron-right": <path d="m9.5 6 6 6-6 6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  download: <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14" />,
  edit: <path d="m4 20 1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5" />,
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.2 2.2m8.4 8.4 2.2 2.2m0-12.8-2.2 2.2m-8.4 8.4-2.2 2.2" />
    </>
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c5 5.2 5 11.8 0 17-5-5.2-5-11.8 0-17z" />
    </>
  ),
  home: <path d="M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5M10 20v-6h4v6" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11.5V16" />
      {dot(12, 8.2)}
    </>
  ),
  list: (
    <>
      <path d="M9 6.5h11M9 12h11M9 17.5h11" />
      {dot(4.8, 6.5)}
      {dot(4.8, 12)}
      {dot(4.8, 17.5)}
    </>
  ),
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  mail: <path d="M3.5 5.5h17v13h-17zm0 1 8.5 7 8.5-7" />,
  "map-pin": (
    <>
      <path d="M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0C18.5 15.2 12 21 12 21z" />
      <circle cx="12" cy="10" r="2.3" />
    </>
  ),
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  path: (
    <>
      <circle cx="6" cy="18.5" r="2.3" />
      <circle cx="18" cy="5.5" r="2.3" />
      <path d="M8.3 18.5H15a3.2 3.2 0 0 0 0-6.5H9a3.2 3.2 0 0 1 0-6.5h6.7" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 20c0-3.8 2.7-6 6.5-6s6.5 2.2 6.5 6M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.5.7 4 2.7 4 5.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5.5 5.5" />
    </>
  ),
  stop: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="m6 6 12 12" />
    </>
  ),
  trainer: (
    <>
      <path d="M3.5 4h17v9h-6M9 4V2.5h6V4" />
      <circle cx="8" cy="12" r="2.8" />
      <path d="M3 21c0-3.2 2-5 5-5s5 1.8 5 5" />
    </>
  ),
  undo: <path d="M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3" />,
  upload: <path d="M12 15V4M7.5 8.5 12 4l4.5 4.5M5 20h14" />,
  warning: (
    <>
      <path d="M12 3.5 21.5 20h-19zM12 10v4.5" />
      {dot(12, 17)}
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A drawing beside words; only with a `label` does it speak for itself. */
export function Icon({ name, label }: { name: IconName; label?: string | undefined }) {
  const drawing = drawings[name];
  const frame = { className: "icon", viewBox: "0 0 24 24", width: 20, height: 20 } as const;
  if (label === undefined) {
    return (
      <svg {...frame} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
