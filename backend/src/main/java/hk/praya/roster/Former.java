package hk.praya.roster;

/** People who are there no more and of whom something is kept, group by group; who is meant, and since when they are gone, {@link LeaverQueries} has beside one another. */
public enum Former {
    /** On the roster no more. */
    EMPLOYEES,
    /** On none of the client's lists. Whoever is on one again is who they were, and gone no more: nobody else can have their address. */
    CUSTOMERS
}
