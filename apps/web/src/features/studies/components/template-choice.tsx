import type { StudyTemplate } from '@plumbline/contracts';

interface TemplateChoiceProps {
  templates: readonly StudyTemplate[];
  chosen: StudyTemplate | null;
  onChoose: (template: StudyTemplate | null) => void;
}

/** Scripts by the problem of a key result; blank is one of them. */
export function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  return (
    <fieldset className="templates">
      <legend className="label">Start from</legend>
      <label className="template">
        <input type="radio" name="template" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>
          <span className="medium">A blank draft</span>
          <span className="meta">Your own questions from the first.</span>
        </span>
      </label>
      {templates.map((template) => (
        <label key={template.id} className="template">
          <input
            type="radio"
            name="template"
            checked={chosen?.id === template.id}
            onChange={() => onChoose(template)}
          />
          <span>
            <span className="medium">{template.problem}</span>
            <span className="soft">{template.description}</span>
            <span className="meta num">
              {template.file.questions.length} questions, about {template.minutes} min
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
