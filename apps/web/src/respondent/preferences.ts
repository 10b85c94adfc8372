const name = 'plumbline:keys';

/** Whether digits and letters choose; on until somebody switches them off on this device. */
export function areKeysOn(): boolean {
  return document.documentElement.dataset.keys !== 'off';
}

export function showKeyPreference(): void {
  try {
    setKeys(localStorage.getItem(name) === 'off' ? 'off' : 'on');
  } catch {
    setKeys('on');
  }
}

export function keepKeyPreference(keys: 'on' | 'off'): void {
  setKeys(keys);
  try {
    localStorage.setItem(name, keys);
  } catch {
    // Refused: it holds for this tab.
  }
}

function setKeys(keys: 'on' | 'off'): void {
  document.documentElement.dataset.keys = keys;
}
