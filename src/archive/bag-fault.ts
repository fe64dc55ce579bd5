/** One thing that is wrong with what is kept. */
export interface BagFault {
  /** The file that is at fault, by its place in the bag or build; `.` where it is the whole. */
  readonly where: string;
  readonly reason: string;
}
