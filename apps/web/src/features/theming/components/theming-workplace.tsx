import type { Codebook, Quote } from '@plumbline/contracts';
import { SegmentedControl, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { type CodebookStep, useEditCodebook } from '../api/edit-codebook.ts';
import type { Place } from '../api/use-codebook.ts';
import { type ThemingView, tabs } from '../theming-view.ts';
import { AgreementPanel } from './agreement-panel.tsx';
import { AnswersPanel } from './answers-panel.tsx';
import { CodebookEditor } from './codebook-editor.tsx';
import { DraftBar } from './draft-bar.tsx';
import { RunStatus } from './run-status.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { ThemesPanel } from './themes-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

interface ThemingProps {
  place: Place;
  codebook: Codebook;
  quotes: ReadonlyMap<string, readonly Quote[]>;
  view: ThemingView;
  onView: (view: ThemingView) => void;
}

/** For editors: the themes, the answers behind them, the codebook, and how far it can be trusted. */
export function ThemingWorkplace({ place, codebook, quotes, view, onView }: ThemingProps) {
  const edit = useEditCodebook(place);
  const toast = useToast();
  const step = (next: CodebookStep) =>
    void edit.mutateAsync(next).then(
      () => doneWords[next.kind] && toast({ tone: 'good', message: doneWords[next.kind] ?? '' }),
      (error) => toast({ tone: 'bad', message: problemText(error) ?? 'That did not work.' }),
    );
  const open = (theme: string) => onView({ ...view, tab: 'answers', theme, q: undefined });
  return (
    <div className="theming">
      <RunStatus codebook={codebook} busy={edit.isPending} onStep={step} />
      <SuggestionList suggestions={codebook.suggestions} busy={edit.isPending} onStep={step} />
      <div className="theming__tabs">
        <SegmentedControl
          label="What to look at"
          options={tabs}
          value={view.tab}
          onChange={(tab) => onView({ ...view, tab })}
        />
      </div>
      {view.tab === 'themes' && <ThemesPanel codebook={codebook} quotes={quotes} onOpen={open} />}
      {view.tab === 'answers' && (
        <AnswersPanel
          studyId={place.studyId}
          codebook={codebook}
          filter={{ theme: view.theme, q: view.q }}
          onFilter={({ theme, q }) => onView({ ...view, theme, q })}
        />
      )}
      {view.tab === 'codebook' && <CodebookEditor place={place} codebook={codebook} edit={edit} />}
      {view.tab === 'agreement' && <AgreementPanel place={place} codebook={codebook} />}
      {view.tab === 'versions' && <VersionsPanel place={place} />}
      {codebook.draft && (
        <DraftBar
          draft={codebook.draft}
          busy={edit.isPending && edit.variables?.kind === 'apply'}
          onStep={step}
        />
      )}
    </div>
  );
}

const doneWords: Partial<Record<CodebookStep['kind'], string>> = {
  apply: 'The codebook has a new version.',
  rerun: 'Answers that no person coded are coded again.',
};
