export function Brand() {
  return (
    <>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M9 0.5v7" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9 6.5 13 10.8 9 17.5 5 10.8z" fill="currentColor" />
      </svg>
      Plumbline
    </>
  );
}
