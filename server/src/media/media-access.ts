/** Who may see a complaint's photos and who belongs here: answered by the complaints area, which media must not import. */
export abstract class MediaAccess {
  abstract maySee(personId: string, complaintId: string): Promise<boolean>;

  /** A member of a household, wherever it is. */
  abstract hasHome(personId: string): Promise<boolean>;

  /** Has called for help, and that is not closed yet. */
  abstract hasOpenEmergency(personId: string): Promise<boolean>;

  /** May decide whether a photo of it is shown to others, and therefore look at it. */
  abstract mayReview(personId: string, complaintId: string): Promise<boolean>;
}
