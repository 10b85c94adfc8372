const paths = {
  back: 'M13 8H3M7 4 3 8l4 4',
  up: 'M4 9.5 8 5.5l4 4',
  down: 'M4 6.5 8 10.5l4-4',
  tick: 'M3 8.5 6.5 12 13 4.5',
  speech: 'M2.5 4.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H8l-3.5 3v-3a2 2 0 0 1-2-2z',
  shield: 'M8 1.8 13 3.8V8c0 3-2.2 5.2-5 6.2C5.2 13.2 3 11 3 8V3.8z',
  lines: 'M3 4.5h10M3 8h10M3 11.5h6',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.3v3.7M8 5v.01',
  settings:
    'M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6M10.5 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M5.5 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  next: 'm6 3.5 4.5 4.5L6 12.5',
  copy: 'M7.5 5.5h4a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2M10.5 5.5v-1a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h1',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={name === 'back' || name === 'next' ? 'icon icon--flip' : 'icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
