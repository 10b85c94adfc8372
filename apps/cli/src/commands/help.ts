const usage = `plumbline COMMAND

  start            install, build and run everything
  doctor           what is configured, what is missing, and what that costs
  migrate          bring the database to the newest schema
  prepare [--json] migrate, and at the first start make a workspace with sample data
  seed             add the sample data
  sign-in EMAIL    print a new one-time sign-in link
  theme FILE.(csv|jsonl) --column text [--engine keyword|model] [--out FILE.jsonl]
                   group the answers of a file into themes
  vectors FILE.json
                   run a file of statistics vectors
  export STUDY_ID --out FILE.json
                   write a study's report with everything it was made of
  verify FILE.json check such a file, without the database
  help             this text`;

export function help(print: (line: string) => void): void {
  print(usage);
}

const names = ['start', 'doctor', 'migrate', 'prepare', 'seed', 'sign-in', 'theme', 'vectors', 'help'];

/** For a command that does not exist: what was perhaps meant. */
export function unknownCommand(given: string): string {
  const meant = names.find((name) => name.startsWith(given.slice(0, 2)));
  const hint = meant ? `Did you mean "plumbline ${meant}"?` : 'Try "plumbline help".';
  return `There is no command "${given}". ${hint}`;
}
