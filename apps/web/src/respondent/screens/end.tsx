import { Frame } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { rememberCode } from '../receipt/remembered-code.ts';
import { ReceiptCode } from '../receipt-code.tsx';
import { useStrings } from '../strings/index.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';

/** Thanks, the code that names these answers, and what can be done with it. */
export function EndScreen({ askedBy, receipt }: { askedBy: string; receipt: string }) {
  const strings = useStrings();
  const heading = useHeadingFocus();
  return (
    <Frame askedBy={askedBy}>
      <div className="tick" aria-hidden="true">
        <Icon name="tick" />
      </div>
      <h1 tabIndex={-1} ref={heading}>
        {strings.thanksTitle}
      </h1>
      <p>{strings.thanksText(askedBy)}</p>
      <section className="receipt" aria-labelledby="receipt">
        <p id="receipt" className="meta">
          {strings.receiptTitle}
        </p>
        <ReceiptCode code={receipt} size="large" />
        <p className="soft">{strings.receiptText}</p>
      </section>
      <ul className="links">
        {[strings.readMine, strings.withdrawMine].map((label, index) => (
          <li key={label}>
            <a
              href={index === 0 ? '/r/receipt' : '/r/receipt#withdraw'}
              onClick={() => rememberCode(receipt)}
            >
              {label}
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
      <p className="meta recount">{strings.recount}</p>
    </Frame>
  );
}
