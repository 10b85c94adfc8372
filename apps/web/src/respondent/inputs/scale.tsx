import { answerOf, configOf, type InputProps } from './input.ts';

export function ScaleInput({ question, value, onChange }: InputProps) {
  const { min, max, minLabel, maxLabel } = configOf(question, 'scale');
  const chosen = answerOf(value, 'scale').value;
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const labelOf = (point: number) => {
    if (point === min && minLabel) return `${point}, ${minLabel}`;
    return point === max && maxLabel ? `${point}, ${maxLabel}` : `${point}`;
  };
  return (
    <>
      <div
        className={points.length > 7 ? 'scale scale--long' : `scale scale--${points.length}`}
        role="radiogroup"
        aria-labelledby="question"
      >
        {points.map((point) => (
          <label key={point}>
            <input
              type="radio"
              name={question.questionId}
              aria-label={labelOf(point)}
              checked={chosen === point}
              onChange={() => onChange({ value: point })}
            />
            {point}
          </label>
        ))}
      </div>
      <p className="ends" aria-hidden="true">
        <span dir="auto">{minLabel}</span>
        <span dir="auto">{maxLabel}</span>
      </p>
    </>
  );
}
