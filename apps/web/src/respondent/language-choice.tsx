import { nameOfLanguage, useStrings } from './strings/index.ts';

interface LanguageChoiceProps {
  language: string;
  languages: readonly string[];
  onChange: (language: string) => Promise<void>;
}

/** The languages a study speaks, each by its own name; nothing where there is no choice. */
export function LanguageChoice({ language, languages, onChange }: LanguageChoiceProps) {
  const strings = useStrings();
  if (languages.length < 2) return null;
  return (
    <label className="setting">
      <span>{strings.language}</span>
      <select value={language} onChange={(event) => void onChange(event.currentTarget.value)}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {nameOfLanguage(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
