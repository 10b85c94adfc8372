import type { Codebook, CodebookTheme } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, EmptyState, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import type { CodebookStep, useEditCodebook } from '../api/edit-codebook.ts';
import type { Place } from '../api/use-codebook.ts';
import { CodebookFile } from './codebook-file.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { blankTheme, changeOf, ThemeForm } from './theme-form.tsx';
import { ThemeRow } from './theme-row.tsx';

interface CodebookEditorProps {
  place: Place;
  codebook: Codebook;
  edit: ReturnType<typeof useEditCodebook>;
}

type Asking = { kind: 'add' } | { kind: 'change' | 'merge' | 'split'; theme: CodebookTheme };

/** The themes as they will be, each with what can be done to it. Everything goes to the draft first. */
export function CodebookEditor({ place, codebook, edit }: CodebookEditorProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const toast = useToast();
  const themes = codebook.draft?.themes ?? codebook.themes;
  const close = () => {
    edit.reset();
    setAsking(null);
  };
  // What went wrong is said in the dialog, which stays open.
  const step = (next: CodebookStep) => void edit.mutateAsync(next).then(close, () => {});
  const direct = (next: CodebookStep) =>
    void edit
      .mutateAsync(next)
      .catch((error) => toast({ tone: 'bad', message: problemText(error) ?? 'That did not work.' }));
  const move = (from: number, to: number) => {
    const ids = themes.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved !== undefined) direct({ kind: 'order', themeIds: ids.toSpliced(to, 0, moved) });
  };
  const merged = codebook.themes.flatMap(({ id, mergedThemes }) =>
    mergedThemes.map((theme) => ({ ...theme, into: id })),
  );
  const own = edit.variables?.kind === asking?.kind;
  const dialog = { busy: own && edit.isPending, error: own ? edit.error : null, onClose: close };
  return (
    <div className="stack">
      <div className="row codebook-tools">
        <Button icon="plus" onClick={() => setAsking({ kind: 'add' })}>
          Add a theme
        </Button>
        <CodebookFile questionId={place.questionId} edit={edit} />
      </div>
      {themes.length === 0 ? (
        <EmptyState title="No theme yet">
          Add one yourself, import a codebook, or wait for the machine to propose some.
        </EmptyState>
      ) : (
        <ol className="codebook-rows">
          {themes.map((theme, at) => (
            <ThemeRow
              key={theme.id}
              theme={theme}
              at={at}
              count={themes.length}
              merged={merged.filter(({ into }) => into === theme.id)}
              onMove={(to) => move(at, to)}
              onStep={direct}
              onAsk={(kind) => setAsking({ kind, theme })}
            />
          ))}
        </ol>
      )}
      {asking?.kind === 'add' && (
        <ThemeForm
          {...dialog}
          title="A new theme"
          start={blankTheme}
          onSave={(words) => step({ kind: 'add', ...words })}
        />
      )}
      {asking?.kind === 'change' && (
        <ThemeForm
          {...dialog}
          title={asking.theme.label}
          start={asking.theme}
          onSave={(words) => {
            const change = changeOf(asking.theme, words);
            if (Object.keys(change).length === 0) return close();
            step({ kind: 'change', themeId: asking.theme.id, change });
          }}
        />
      )}
      {asking?.kind === 'merge' && (
        <MergeDialog
          {...dialog}
          theme={asking.theme}
          others={themes.filter(({ id }) => id !== asking.theme.id)}
          onMerge={(into) => step({ kind: 'merge', themeIds: [asking.theme.id], into })}
        />
      )}
      {asking?.kind === 'split' && (
        <SplitDialog {...dialog} place={place} theme={asking.theme} onSplit={step} />
      )}
    </div>
  );
}
