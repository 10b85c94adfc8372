import '../okr/index.ts';
