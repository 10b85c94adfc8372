import type { CodedAnswer } from '@plumbline/contracts';
import { useState } from 'react';
import { useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useCodeAnswer } from '../api/code-answer.ts';
import { type Choices, choicesOf, type Span, toggled } from './choices.ts';

type Saved = { answerId: string; before: Choices | null };

/** A person's way through answers: which one is in hand, what was changed in it, what was saved and can be taken back. */
export function useCoding(studyId: string, answers: readonly CodedAnswer[]) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [changed, setChanged] = useState<ReadonlyMap<string, Choices>>(new Map());
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [span, setSpan] = useState<Span | null>(null);
  const { mutateAsync } = useCodeAnswer(studyId);
  const toast = useToast();
  const at = placeOf(answers, wanted);
  const current = answers[at];

  const change = (id: string, choices: Choices | null) =>
    setChanged((now) => {
      const next = new Map(now);
      if (choices === null) next.delete(id);
      else next.set(id, choices);
      return next;
    });
  const shown = (answer: CodedAnswer) => changed.get(answer.id) ?? choicesOf(answer);
  const goTo = (id: string) => {
    setWanted(id);
    setSpan(null);
  };
  const move = (by: 1 | -1) => {
    const next = answers[at + by];
    if (next) goTo(next.id);
  };
  const store = async (answerId: string, themes: Choices | null) => {
    try {
      await mutateAsync({ answerId, themes: themes === null ? null : [...themes] });
      return true;
    } catch (error) {
      toast({ tone: 'bad', message: `Not saved: ${problemText(error)}` });
      return false;
    }
  };

  const toggle = (themeId: string) => {
    if (!current) return;
    change(current.id, toggled(shown(current), themeId, span));
    setSpan(null);
  };
  /** Saves what is shown, which may be what a machine found, as the person's own. */
  const save = async () => {
    if (!current) return;
    const answer = current;
    const themes = shown(answer);
    move(1);
    change(answer.id, themes);
    if (!(await store(answer.id, themes))) return goTo(answer.id);
    change(answer.id, null);
    setSaved((now) => [...now, { answerId: answer.id, before: answer.byPerson ? choicesOf(answer) : null }]);
  };
  /** What is not saved of the answer in hand goes first, then what was saved last. */
  const undo = async () => {
    if (current && changed.has(current.id)) return change(current.id, null);
    const last = saved.at(-1);
    if (!last) return;
    setSaved((now) => now.slice(0, -1));
    goTo(last.answerId);
    if (!(await store(last.answerId, last.before))) setSaved((now) => [...now, last]);
  };
  return {
    current,
    shown,
    isChanged: (id: string) => changed.has(id),
    span,
    select: setSpan,
    goTo,
    move,
    toggle,
    none: () => current && change(current.id, []),
    save,
    undo,
    canUndo: saved.length > 0 || (current !== undefined && changed.has(current.id)),
    giveBack: (answer: CodedAnswer) => store(answer.id, null),
  };
}
export type Coding = ReturnType<typeof useCoding>;

/** Where the wanted answer is; an answer that left the list hands over to the first. */
function placeOf(answers: readonly CodedAnswer[], wanted: string | null): number {
  return Math.max(
    0,
    answers.findIndex(({ id }) => id === wanted),
  );
}
