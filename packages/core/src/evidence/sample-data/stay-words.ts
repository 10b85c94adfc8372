/** The main reason for staying or leaving: invented answers of accounts that did. */
export const stayWords = [
  'The Monday summary is what kept me opening it.',
  'We finished a real project in the first week, and after that everybody was in.',
  'My whole team is in there by now, leaving would mean moving everybody.',
  'Once the first project was done, the second one took ten minutes.',
  'I like the Monday summary, my boss reads it too.',
  'The team sees who does what, that ended our status meetings.',
  'We did not build a project until week three. The weekly summary is what kept me opening it.',
  'It replaced three spreadsheets, so we stayed.',
  'The template for office moves fits us exactly.',
  'Support answered within an hour when we were stuck, that counted.',
  'Status meetings are gone, that alone is worth it.',
  'The whole team took to it after the first project.',
] as const;

export const leaveWords = [
  'We never finished a first project, so nobody saw what it is good for.',
  'Only I used it. The team never joined.',
  'It was too expensive for two people.',
  'The team stayed in the spreadsheet, and I gave up pulling them over.',
  'After the trial the price per seat was too high for us.',
  'We went back to the spreadsheet because everybody knows it.',
  'I did not get a first project going, and then the trial was over.',
  'My colleagues never accepted the invitation.',
  'Our company decided on another tool for everybody.',
  'We finished a project and it was fine, but the price did not fit.',
  'The project I had in mind was cancelled, there was nothing left to plan.',
  'Too expensive for what we used of it.',
] as const;
