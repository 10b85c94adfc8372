/** What separates the cells of a CSV: the one of three that its line of names has most of, outside quotes. */
export function delimiterOf(data: string): string {
  const [head = ''] = data.split('\n', 1);
  const bare = head.replace(/"(?:[^"]|"")*"?/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
