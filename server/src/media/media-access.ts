/** Who may see a complaint's photos: answered by the complaints area, which media must not import. */
export abstract class MediaAccess {
  abstract maySee(personId: string, complaintId: string): Promise<boolean>;

  /** May decide whether a photo of it is shown to others, and therefore look at it. */
  abstract mayReview(personId: string, complaintId: string): Promise<boolean>;
}
