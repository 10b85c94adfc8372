/** What the last billing question of an admin was about: invented answers. */
export const billingWords = {
  seats: [
    'We were billed for a seat of somebody who had left in the spring.',
    'I added two people and the invoice went up by three seats.',
    'A guest was counted as a full seat and I only saw it on the invoice.',
    'I did not know that a seat is billed at once when I invite somebody.',
    'Seats of people who never logged in were still billed.',
    'I removed a seat and still paid for it until the end of the year.',
  ],
  invoice: [
    'I could not find the invoice with the tax number on it.',
    'The invoice does not say what the second line is for.',
    'Our accounting needs the order number on the invoice and I cannot add it.',
    'I was looking for last year’s invoices and the page shows only three months.',
    'The invoice goes to me and not to accounting.',
    'The invoice was in dollars although we pay in euros.',
  ],
  surprise: [
    'The price changed in the middle of the year and I did not see it coming.',
    'I thought the discount was for good, then the price doubled.',
    'The yearly plan renewed without a word.',
    'I had no idea that storage costs extra.',
  ],
  none: [
    'I have had no question about billing, it is paid by head office.',
    'No billing questions, it just runs.',
    'Nothing, the invoice page is clear to me.',
  ],
} as const satisfies Record<string, readonly [string, ...string[]]>;
