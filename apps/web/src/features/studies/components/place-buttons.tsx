import { IconButton } from '../../../components/ui/index.ts';

interface PlaceButtonsProps {
  /** What is moved or removed: "option 2". */
  name: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down and away, by buttons. */
export function PlaceButtons({ name, at, count, onMove, onRemove }: PlaceButtonsProps) {
  const shared = { variant: 'quiet', size: 'sm' } as const;
  return (
    <div className="place-buttons">
      <IconButton
        {...shared}
        icon="up"
        label={`Move ${name} up`}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <IconButton
        {...shared}
        icon="down"
        label={`Move ${name} down`}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      />
      <IconButton {...shared} icon="close" label={`Remove ${name}`} onClick={onRemove} />
    </div>
  );
}
