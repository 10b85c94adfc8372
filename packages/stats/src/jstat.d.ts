/** The part of jstat used here; the package ships no types. */
declare module 'jstat' {
  const jstat: {
    normal: {
      inv(p: number, mean: number, sd: number): number;
      cdf(x: number, mean: number, sd: number): number;
    };
    studentt: {
      inv(p: number, df: number): number;
      pdf(x: number, df: number): number;
    };
  };

  export = jstat;
}
