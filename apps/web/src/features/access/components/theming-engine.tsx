import type { Session } from '@plumbline/contracts';

/** Which engine groups the open answers, and how to change that. */
export function ThemingEngine({ theming }: { theming: Session['theming'] }) {
  if (theming.engine === 'model') {
    return (
      <p className="prose">
        Open answers are themed by the model {theming.model}. E-mail addresses, phone and card numbers and
        known attributes are masked before a prompt leaves; names in free text cannot be found by rules.
      </p>
    );
  }
  return (
    <p className="prose">
      Keyword grouping (no AI): groups answers that share words; it does not understand meaning. Set
      OPENAI_API_KEY, or OPENAI_BASE_URL for any compatible server, and start again to theme by a language
      model.
    </p>
  );
}
