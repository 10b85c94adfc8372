import { IconButton, Select, TextArea } from '../../../components/ui/index.ts';
import type { Draft } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import {
  languageChoices,
  languageName,
  missingIn,
  type StudyWordField,
  studyWordFields,
  withLanguage,
  withoutLanguage,
} from '../draft/languages.ts';
import { Setting } from './setting.tsx';

interface StudyLanguagesProps {
  draft: Draft;
  faults: readonly Fault[];
  onChange: (draft: Draft) => void;
}

/** Which languages the study is asked in, and what respondents read before the first question in each. */
export function StudyLanguages({ draft, faults, onChange }: StudyLanguagesProps) {
  const { language, translations } = draft;
  const further = Object.keys(translations);
  const left = languageChoices().filter(({ value }) => value !== language && !further.includes(value));
  return (
    <>
      <Setting label="Languages">
        <Select
          label="Written in"
          value={language}
          onChange={(event) => onChange({ ...draft, language: event.target.value })}
          options={languageChoices([language]).filter(({ value }) => !further.includes(value))}
        />
        <Select
          label="Also asked in"
          hint="Each question gets a place for its words in that language. Respondents choose."
          value=""
          onChange={(event) => event.target.value && onChange(withLanguage(draft, event.target.value))}
          options={[{ value: '', label: 'Add a language' }, ...left]}
        />
      </Setting>
      {further.map((tag) => (
        <OneLanguage key={tag} tag={tag} draft={draft} faults={faults} onChange={onChange} />
      ))}
    </>
  );
}

function OneLanguage({ tag, draft, faults, onChange }: StudyLanguagesProps & { tag: string }) {
  const name = languageName(tag);
  const { missing, of } = missingIn(draft, tag);
  const words = draft.translations[tag] ?? {};
  const change = (field: StudyWordField, text: string) => {
    const { [field]: _before, ...rest } = words;
    const next = text === '' ? rest : { ...rest, [field]: text };
    onChange({ ...draft, translations: { ...draft.translations, [tag]: next } });
  };
  const fields = studyWordFields.filter((field) => field !== 'title' && draft[field].trim() !== '');
  return (
    <fieldset className="language" aria-label={name}>
      <div className="language__head">
        <p>
          <span className="medium">{name}</span>{' '}
          <span className="meta num" role="status">
            {missing === 0 ? 'Complete' : `${missing} of ${of} texts missing`}
          </span>
        </p>
        <IconButton
          icon="close"
          label={`Remove ${name}`}
          variant="quiet"
          size="sm"
          onClick={() => onChange(withoutLanguage(draft, tag))}
        />
      </div>
      {faultAt(faults, `/translations/${tag}`) && (
        <p className="error" role="alert">
          {faultAt(faults, `/translations/${tag}`)}
        </p>
      )}
      {fields.map((field) => (
        <div key={field} className="translation">
          <div>
            <p className="meta">{fieldWords[field]}</p>
            <p>{draft[field]}</p>
          </div>
          <TextArea
            label={<span className="sr">{`${fieldWords[field]} in ${name}`}</span>}
            rows={1}
            lang={tag}
            dir="auto"
            placeholder={name}
            value={words[field] ?? ''}
            onChange={(event) => change(field, event.target.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}

const fieldWords: Record<StudyWordField, string> = {
  title: 'Title',
  purpose: 'Purpose',
  askedBy: 'Who asks',
};
