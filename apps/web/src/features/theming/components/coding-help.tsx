/** The keys of the answer list, always in sight. */
export function CodingHelp() {
  return (
    <p className="coding-help meta">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> or <kbd>↓</kbd> <kbd>↑</kbd> move
      </span>
      <span>
        <kbd>1</kbd>–<kbd>0</kbd> themes
      </span>
      <span>
        <kbd>N</kbd> none
      </span>
      <span>
        <kbd>S</kbd> save, next
      </span>
      <span>
        <kbd>U</kbd> undo
      </span>
      <span>Select words first to make them the quote.</span>
    </p>
  );
}
