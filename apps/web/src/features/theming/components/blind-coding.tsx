import type { CodebookTheme } from '@plumbline/contracts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, Meter, useToast } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { problemText } from '../../../lib/problem-text.ts';
import { useAgreementAnswers, useCodeSampled } from '../api/agreement.ts';
import type { Place } from '../api/use-codebook.ts';
import { codingKey, isTyping } from '../coding/coding-keys.ts';
import { ThemeToggles } from './theme-toggles.tsx';

interface BlindCodingProps {
  place: Place;
  sampleId: string;
  themes: readonly CodebookTheme[];
}

/** One answer of the sample after the other, without what the machine found in it. */
export function BlindCoding({ place, sampleId, themes }: BlindCodingProps) {
  const query = useAgreementAnswers(sampleId);
  return (
    <Loaded query={query}>
      {({ items }) => <Answers place={place} sampleId={sampleId} themes={themes} items={items} />}
    </Loaded>
  );
}

interface AnswersProps extends BlindCodingProps {
  items: readonly { id: string; text: string; themeIds: string[] | null }[];
}

function Answers({ place, sampleId, themes, items }: AnswersProps) {
  const [at, setAt] = useState(() => firstOpen(items));
  const [changed, setChanged] = useState<Readonly<Record<string, readonly string[]>>>({});
  const code = useCodeSampled(place, sampleId);
  const toast = useToast();
  const own = useRef<HTMLElement>(null);
  const item = items[at];
  useEffect(() => {
    if (at > 0) own.current?.focus();
  }, [at]);
  if (!item) return null;
  const chosen = changed[item.id] ?? item.themeIds ?? [];
  const set = (themeIds: readonly string[]) => setChanged({ ...changed, [item.id]: themeIds });
  const toggle = (id: string) =>
    set(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const save = () =>
    code.mutate(
      { answerId: item.id, themeIds: [...chosen] },
      {
        onSuccess: () => setAt((now) => Math.min(now + 1, items.length - 1)),
        onError: (error) => toast({ tone: 'bad', message: `Not saved: ${problemText(error)}` }),
      },
    );
  const press = (event: KeyboardEvent) => {
    const key = isTyping(event.target) ? null : codingKey(event);
    if (key === null || code.isPending) return;
    event.preventDefault();
    if (key.kind === 'save') return save();
    if (key.kind === 'none' || key.kind === 'undo') return set([]);
    if (key.kind === 'move') return setAt(Math.min(items.length - 1, Math.max(0, at + key.by)));
    const theme = themes[key.place];
    if (theme) toggle(theme.id);
  };
  const coded = items.filter(({ themeIds }) => themeIds !== null).length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it holds takes the focus
    <div className="stack" onKeyDown={press}>
      <p className="meta num" role="status">
        Answer {at + 1} of {items.length}, {coded} coded
      </p>
      <Meter value={coded / items.length} label={`${coded} of ${items.length} coded`} />
      <article
        ref={own}
        className="coded coded--current"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: takes the keys
        tabIndex={0}
        aria-label={`Answer ${at + 1}`}
      >
        <p className="coded__text" dir="auto">
          {item.text}
        </p>
        <div className="coded__hand">
          <ThemeToggles
            themes={themes}
            chosen={chosen}
            onToggle={(id) => {
              toggle(id);
              own.current?.focus();
            }}
          />
          <div className="row">
            <Button variant="primary" size="sm" keys="S" busy={code.isPending} onClick={save}>
              {chosen.length === 0 ? 'None of them, next' : 'Save, next'}
            </Button>
            <Button
              size="sm"
              keys="K"
              aria-disabled={at === 0 || undefined}
              onClick={() => setAt(Math.max(0, at - 1))}
            >
              Back
            </Button>
          </div>
        </div>
      </article>
    </div>
  );
}

function firstOpen(items: AnswersProps['items']): number {
  const open = items.findIndex(({ themeIds }) => themeIds === null);
  return open === -1 ? 0 : open;
}
