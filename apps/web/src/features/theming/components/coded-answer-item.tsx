import type { CodebookTheme, CodedAnswer } from '@plumbline/contracts';
import { useEffect, useRef } from 'react';
import { formatDate } from '../../../components/format-date.ts';
import { colourOf } from '../../../components/highlighted-text.tsx';
import { Anchor, Button, cx, DotList } from '../../../components/ui/index.ts';
import type { Coding } from '../coding/use-coding.ts';
import { AnswerText, labelOf } from './answer-text.tsx';
import { ThemeToggles } from './theme-toggles.tsx';

interface CodedAnswerItemProps {
  answer: CodedAnswer;
  themes: readonly CodebookTheme[];
  coding: Coding;
  /** Whether the keys were used last: then the answer in hand takes the focus. */
  follow: boolean;
}

/** One answer with its themes; the one in hand has every theme as a button. */
export function CodedAnswerItem({ answer, themes, coding, follow }: CodedAnswerItemProps) {
  const own = useRef<HTMLElement>(null);
  const current = coding.current?.id === answer.id;
  useEffect(() => {
    if (!current || !follow) return;
    own.current?.focus({ preventScroll: true });
    own.current?.scrollIntoView({ block: 'nearest' });
  }, [current, follow]);
  const choices = coding.shown(answer);
  return (
    <li>
      <article
        ref={own}
        // The answer in hand takes the keys of the list.
        tabIndex={current ? 0 : -1}
        className={cx('coded', current && 'coded--current')}
        aria-label={`Answer of ${answer.respondent}`}
        aria-current={current || undefined}
        onFocus={() => !current && coding.goTo(answer.id)}
        onPointerDown={() => !current && coding.goTo(answer.id)}
      >
        <AnswerText
          text={answer.text}
          choices={choices}
          themes={themes}
          onSelect={current ? coding.select : undefined}
        />
        <ul className="coded__themes" aria-label="Coded as">
          {choices.map(({ id }) => (
            <li key={id} className="coded__theme">
              <i className={cx('swatch', colourOf(themes.findIndex((theme) => theme.id === id)))} />
              <span dir="auto">{labelOf(themes, id)}</span>
            </li>
          ))}
          {choices.length === 0 && <li className="meta">{emptyWords(answer, coding)}</li>}
        </ul>
        <DotList
          items={[
            <Anchor key="who" href={`/interviews/${answer.interviewId}?turn=${answer.turn}`}>
              {answer.respondent}, turn {answer.turn}
            </Anchor>,
            formatDate(answer.answeredAt),
            answer.probed && 'after a probe',
            coderWords(answer),
            coding.isChanged(answer.id) && <strong key="unsaved">not saved</strong>,
          ]}
        />
        {current && (
          <Hand
            answer={answer}
            themes={themes}
            coding={coding}
            onPressed={() => own.current?.focus({ preventScroll: true })}
          />
        )}
      </article>
    </li>
  );
}

interface HandProps extends Omit<CodedAnswerItemProps, 'follow'> {
  /** After a press by mouse or touch the keys work on. */
  onPressed: () => void;
}

function Hand({ answer, themes, coding, onPressed }: HandProps) {
  const { span } = coding;
  return (
    <div className="coded__hand">
      {span && (
        <p className="meta" role="status">
          “{answer.text.slice(span.start, span.end)}” becomes the quote of the theme you choose next.
        </p>
      )}
      <ThemeToggles
        themes={themes}
        chosen={coding.shown(answer).map(({ id }) => id)}
        onToggle={(id) => {
          coding.toggle(id);
          onPressed();
        }}
      />
      <div className="row">
        <Button size="sm" variant="primary" keys="S" onClick={() => void coding.save()}>
          Save, next
        </Button>
        <Button size="sm" keys="N" onClick={coding.none}>
          None of them
        </Button>
        <Button
          size="sm"
          keys="U"
          aria-disabled={!coding.canUndo || undefined}
          onClick={() => void coding.undo()}
        >
          Undo
        </Button>
        {answer.byPerson && (
          <Button size="sm" variant="quiet" onClick={() => void coding.giveBack(answer)}>
            Let it be coded by machine
          </Button>
        )}
      </div>
    </div>
  );
}

function emptyWords(answer: CodedAnswer, coding: Coding): string {
  if (coding.isChanged(answer.id)) return 'None of the themes';
  return answer.state === 'uncoded' ? 'Not coded yet' : 'No theme found in it';
}

function coderWords({ state, byPerson, model, promptVersion, themes }: CodedAnswer): string {
  if (state === 'uncoded') return '';
  if (byPerson) return 'coded by a person';
  if (themes.some(({ origin }) => origin === 'rule')) return 'coded by a rule of words';
  if (model === null) return 'coded by shared words';
  return `coded by ${model}${promptVersion === null ? '' : `, prompt ${promptVersion}`}`;
}
