import type { ReactNode } from 'react';

const dot = (cx: number, cy: number, r: number) => <circle cx={cx} cy={cy} r={r} fill="currentColor" />;
const line = (d: string, strokeWidth?: number) => <path d={d} strokeWidth={strokeWidth} />;
const ring = <circle cx="8" cy="8" r="6" />;

export const icons = {
  objectives: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.5" />
    </>
  ),
  check: line('M3 8.5 6.5 12 13 4.5'),
  study: line('M2.5 4.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H8l-3.5 3v-3a2 2 0 0 1-2-2z'),
  evidence: (
    <>
      {line('M2.5 8h11M5 5.5v5M11 5.5v5')}
      {dot(8, 8, 1.6)}
    </>
  ),
  decision: line('M8 14V8.5M8 8.5 4 4.5M8 8.5l4-4M4 4.5h2.5M4 4.5V7M12 4.5H9.5M12 4.5V7'),
  health: line('M1.5 8.5h3l2-5 3 9 2-4h3'),
  settings: (
    <>
      <circle cx="8" cy="8" r="2" />
      {line('M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.4 1.4M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4')}
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      {line('m10.5 10.5 3 3')}
    </>
  ),
  menu: line('M2.5 4.5h11M2.5 8h11M2.5 11.5h11'),
  plus: line('M8 3v10M3 8h10'),
  close: line('m4 4 8 8M12 4l-8 8'),
  warning: line('M8 2.5 14.5 13.5h-13zM8 6.8v3M8 11.8v.01'),
  info: (
    <>
      {ring}
      {line('M8 7.3v3.7M8 5v.01')}
    </>
  ),
  retry: line('M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3'),
  undo: line('M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7'),
  redo: line('m10 3 3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3'),
  download: line('M8 2.5v7.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11'),
  upload: line('M8 10.5V3M4.5 6 8 2.5 11.5 6M2.5 13.5h11'),
  link: line(
    'M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4L5 7.5',
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="2" />
      {line('M10.5 5.5v-1a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h1')}
    </>
  ),
  more: line('M3.5 8h.01M8 8h.01M12.5 8h.01', 2.2),
  grip: line('M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01', 2),
  back: line('M10 3.5 5.5 8l4.5 4.5'),
  forward: line('m6 3.5 4.5 4.5L6 12.5'),
  down: line('M4 6.5 8 10.5l4-4'),
  up: line('M4 9.5 8 5.5l4 4'),
  play: <path d="M5 3.2v9.6l7.5-4.8z" fill="currentColor" />,
  pause: line('M5.5 3.5v9M10.5 3.5v9', 2),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      {line('M5.5 7V5a2.5 2.5 0 0 1 5 0v2')}
    </>
  ),
  unlock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      {line('M5.5 7V5a2.5 2.5 0 0 1 4.9-.7')}
    </>
  ),
  shield: line('M8 1.8 13 3.8V8c0 3-2.2 5.2-5 6.2C5.2 13.2 3 11 3 8V3.8z'),
  mic: (
    <>
      <rect x="5.8" y="1.8" width="4.4" height="7.7" rx="2.2" />
      {line('M3.2 7.8a4.8 4.8 0 0 0 9.6 0M8 12.6v1.9')}
    </>
  ),
  yesNo: line('m1.8 8.2 2 2 3.4-4.4M9.5 6l4 4M13.5 6l-4 4'),
  single: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      {dot(8, 8, 2)}
    </>
  ),
  multiple: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2.5" />
      {line('m5.3 8.2 2 2 3.5-4')}
    </>
  ),
  scale: line('M2.5 11.5v-2M6.2 11.5V8M9.8 11.5v-5M13.5 11.5v-7'),
  ranking: line('M3 4h.01M3 8h.01M3 12h.01M6.5 4h7M6.5 8h5M6.5 12h3'),
  open: line('M3 4.5h10M3 8h10M3 11.5h6'),
} satisfies Record<string, ReactNode>;
