/** Says on the terminal what is going on, and how long it has taken. */
export function createProgress() {
  const began = Date.now();
  /** @param {string} line */
  return (line) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
