// The package has types for its other entry alone.
declare module 'eld/small' {
  export const eld: {
    detect(text: string): {
      /** ISO 639-1, or '' where no n-gram is known. */
      readonly language: string;
      /** Languages by their score, 0 to 1. */
      getScores(): Readonly<Record<string, number>>;
      isReliable(): boolean;
    };
  };
}
