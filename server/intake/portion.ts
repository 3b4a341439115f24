/**
 * What is done beside the hall to many dossiers is done to so few in one transaction: an officer's step waits for one portion at most. 25 and
 * 50 of them held it up for 20 ms, measured beside a million dossiers.
 */
export const portion = 5;
/** How long the hall and the disk have to themselves before the next. */
export const restMs = 20;
