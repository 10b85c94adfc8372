/** What the bars of the rows below mean. */
export function PaceKey() {
  return (
    <p className="key key--pace">
      <span>
        <svg viewBox="0 0 24 12" aria-hidden="true">
          <rect x="0" y="3" width="24" height="6" rx="3" fill="var(--chart-grid)" />
          <rect x="0" y="3" width="12" height="6" rx="3" fill="var(--chart-1)" />
        </svg>
        Way from baseline to target
      </span>
      <span>
        <svg viewBox="0 0 24 12" aria-hidden="true">
          <path d="M12 0v12" stroke="var(--chart-target)" strokeWidth="1.5" />
        </svg>
        Expected today
      </span>
    </p>
  );
}
