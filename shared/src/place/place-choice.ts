import type { PlaceInput } from '../api/complaint';

/** Where it is, with the words the person chose it by; without an id it is where the note on the form says. */
export interface PlaceChoice extends Omit<PlaceInput, 'note'> {
  estateId: string;
  text: string;
}
