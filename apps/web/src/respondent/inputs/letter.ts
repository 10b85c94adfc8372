/** The letter that chooses the choice at `place`, from 0; none beyond z. */
export function letterOf(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : '';
}
