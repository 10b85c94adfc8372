import type { Codebook } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Select, TextInput } from '../../../components/ui/index.ts';
import type { AnswerFilter } from '../api/use-coded-answers.ts';

interface AnswerFiltersProps {
  codebook: Codebook;
  filter: AnswerFilter;
  onChange: (filter: AnswerFilter) => void;
}

/** Which answers are listed: of one theme, without any, not coded yet, or with some words. */
export function AnswerFilters({ codebook, filter, onChange }: AnswerFiltersProps) {
  const [words, setWords] = useState(filter.q ?? '');
  const search = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...filter, q: words.trim() || undefined });
  };
  return (
    <div className="answer-filters">
      <Select
        label="Answers"
        value={filter.theme ?? ''}
        onChange={(event) => onChange({ ...filter, theme: event.target.value || undefined })}
        options={optionsOf(codebook)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a form that searches */}
      <form role="search" onSubmit={search}>
        <TextInput
          label="With these words"
          type="search"
          maxLength={200}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            if (event.target.value === '') onChange({ ...filter, q: undefined });
          }}
        />
        <Button type="submit">Find</Button>
      </form>
    </div>
  );
}

function optionsOf({ themes, theming }: Codebook) {
  return [
    { value: '', label: 'All answers' },
    { value: 'uncoded', label: `Not coded yet (${theming.uncoded})` },
    { value: 'none', label: `No theme found (${theming.withoutTheme})` },
    ...themes.map(({ id, label, respondents }) => ({ value: id, label: `${label} (${respondents ?? 0})` })),
  ];
}
