import { useState } from 'react';
import { SegmentedControl, TextArea } from '../../../components/ui/index.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { languageName, translated, translationOf, wordsOf } from '../draft/languages.ts';
import { Setting } from './setting.tsx';

interface QuestionTranslationsProps {
  question: DraftQuestion;
  languages: readonly string[];
  faults: readonly Fault[];
  onChange: (question: DraftQuestion) => void;
}

/** A question in the study's further languages, each text beside its original. */
export function QuestionTranslations({ question, languages, faults, onChange }: QuestionTranslationsProps) {
  const [chosen, setChosen] = useState(languages[0] ?? '');
  const language = languages.includes(chosen) ? chosen : languages[0];
  if (language === undefined) return null;
  const name = languageName(language);
  const words = wordsOf(question);
  return (
    <Setting label="In other languages" place="above" hint="What is left empty is shown as it was written.">
      <SegmentedControl
        label="Language"
        value={language}
        onChange={setChosen}
        options={languages.map((tag) => ({
          value: tag,
          label: `${languageName(tag)}${openWords(question, tag)}`,
        }))}
      />
      {words.length === 0 && <p className="meta">Write the question first.</p>}
      {words.map(({ path, label, original }) => (
        <div key={`${language}/${path}`} className="translation">
          <div>
            <p className="meta">{label}</p>
            <p>{original}</p>
          </div>
          <TextArea
            label={<span className="sr">{`${label} in ${name}`}</span>}
            rows={1}
            lang={language}
            dir="auto"
            placeholder={name}
            value={translationOf(question, language, path)}
            onChange={(event) => onChange(translated(question, language, { path, text: event.target.value }))}
            error={faultAt(faults, `/translations/${language}/${path}`)}
          />
        </div>
      ))}
    </Setting>
  );
}

/** How many texts of the question are still to be written: ", 2 missing". */
function openWords(question: DraftQuestion, language: string): string {
  const missing = wordsOf(question).filter(
    ({ path }) => translationOf(question, language, path).trim() === '',
  );
  return missing.length === 0 ? '' : `, ${missing.length} missing`;
}
