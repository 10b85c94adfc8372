import { useEffect, useState } from 'react';
import { SegmentedControl, Select } from '../../../components/ui/index.ts';
import {
  directionOf,
  loadStrings,
  type Strings,
  StringsProvider,
} from '../../../respondent/strings/index.ts';
import type { Draft, DraftQuestion } from '../draft/draft.ts';
import { languageName } from '../draft/languages.ts';
import { PhoneFrame } from './phone-frame.tsx';
import { PreviewScreen } from './preview-screen.tsx';
import { shownQuestion } from './shown-question.ts';

interface QuestionPreviewProps {
  draft: Draft;
  question: DraftQuestion;
  minutes: number | null;
  access: 'write' | 'read';
}

/** What respondents see of the question in hand, at the size of their screen. */
export function QuestionPreview({ draft, question, minutes, access }: QuestionPreviewProps) {
  const [size, setSize] = useState<'phone' | 'desktop'>('phone');
  const [chosen, setChosen] = useState(draft.language);
  const languages = [draft.language, ...Object.keys(draft.translations)];
  const language = languages.includes(chosen) ? chosen : draft.language;
  const strings = useLanguage(language);
  const place = draft.questions.findIndex(({ key }) => key === question.key) + 1;
  const of = draft.questions.length;
  const asked = shownQuestion(question, language);
  return (
    <aside className="preview" aria-label="Preview">
      <div className="preview__stay">
        <div className="preview__head">
          <h2>Preview</h2>
          <SegmentedControl
            label="Preview size"
            value={size}
            onChange={setSize}
            options={[
              { value: 'phone', label: 'Phone' },
              { value: 'desktop', label: 'Desktop' },
            ]}
          />
        </div>
        {languages.length > 1 && (
          <Select
            label={<span className="sr">Preview language</span>}
            value={language}
            onChange={(event) => setChosen(event.target.value)}
            options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          />
        )}
        {strings && (
          <PhoneFrame
            title={`Question ${place} as respondents see it`}
            size={size}
            language={language}
            direction={directionOf(language)}
          >
            <StringsProvider value={strings}>
              <PreviewScreen
                // What was tried in one type is no answer to another.
                key={`${question.key} ${question.type}`}
                asked={asked}
                askedBy={draft.translations[language]?.askedBy?.trim() || draft.askedBy || 'Your team'}
                progress={{
                  place,
                  of,
                  minutesLeft: Math.max(1, Math.round(((minutes ?? 1) * (of - place + 1)) / of)),
                }}
              />
            </StringsProvider>
          </PhoneFrame>
        )}
        {access === 'write' && <p className="meta">Follows the question as you type</p>}
      </div>
    </aside>
  );
}

function useLanguage(language: string): Strings | null {
  const [strings, setStrings] = useState<Strings | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadStrings(language).then((loaded) => isCurrent && setStrings(loaded));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return strings;
}
