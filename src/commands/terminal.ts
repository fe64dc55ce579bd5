/** Where a command reads and writes; nothing else of the process is touched by commands. */
export interface Terminal {
  /** Results. */
  readonly stdout: NodeJS.WriteStream;
  /** Progress and diagnostics. */
  readonly stderr: NodeJS.WriteStream;
  /** Ends the command. */
  readonly signal: AbortSignal;
  /** Whether nothing but diagnostics is wanted. */
  readonly quiet: boolean;
}
