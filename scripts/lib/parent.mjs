import { identify, isRunning, parentOf } from './process-identity.mjs';

/**
 * npm does not pass every signal on: when it ends, what it started is left behind, so we watch it.
 * @param {() => void} onGone
 * @returns {() => void} stops watching
 */
export function watchParent(onGone) {
  const watched = process.env.npm_lifecycle_event ? ancestors() : [];
  const timer = setInterval(() => {
    if (watched.every(isRunning)) return;
    clearInterval(timer);
    onGone();
  }, 300);
  timer.unref();
  return () => clearInterval(timer);
}

/** Our parent, and its own one when ours is only the shell in between. */
function ancestors() {
  const parent = parentOf(process.ppid);
  const isShell = parent && /^(ba|da|z|a)?sh$/.test(parent.name);
  const pids = isShell && parent.parent > 1 ? [process.ppid, parent.parent] : [process.ppid];
  return pids.flatMap((pid) => identify(pid) ?? []);
}
