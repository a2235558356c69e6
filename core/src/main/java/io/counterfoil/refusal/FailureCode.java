package io.counterfoil.refusal;

/**
 * Every way in which the machine below a shop can fail it. Stable like {@link RefusalCode}; the words in braces name the data
 * that the failure carries.
 */
public enum FailureCode implements MessageTemplate {
    /** Another process holds the database for longer than the time-out. */
    STORAGE_LOCKED("the database is locked by another process"),
    /** The database had too much to do: no turn, connection or answer within the time-out, or too many races lost. */
    STORAGE_BUSY("the database was too busy within the time-out"),
    /** The database or its folder cannot be written. */
    STORAGE_READ_ONLY("the database cannot be written"),
    /** The server does not let this user in, or not do this. */
    STORAGE_DENIED("the database does not grant this to its user"),
    /** There is no database at that place. */
    STORAGE_MISSING("there is no database at this place"),
    /** No connection to the server, or it was lost before the commit. */
    STORAGE_UNREACHABLE("the database server cannot be reached"),
    /** A file that is no database, or another program's. */
    STORAGE_FOREIGN("this is not a database of Counterfoil"),
    /** A database written by a newer version of this library. */
    STORAGE_NEWER("the database has schema {found} but this version knows {known}"),
    /** The database engine finds its file damaged. */
    STORAGE_CORRUPT("the database file is damaged"),
    /** No space left. */
    STORAGE_FULL("the disk is full"),
    /** Stored data contradicts itself. */
    STORAGE_INCONSISTENT("stored data contradicts itself: {what}"),
    /** The connection was lost during the commit, so that the unit of work may or may not have happened. */
    STORAGE_UNDECIDED("the connection was lost during the commit: look whether it is recorded before repeating it"),
    /** Any other failure of the database. */
    STORAGE_FAILED("the database failed"),

    /** The till's key file is absent. */
    KEY_MISSING("the key file is missing"),
    /** The till's key file is not a key. */
    KEY_UNREADABLE("the key file cannot be read as a key"),
    /** The till's key file is readable by others. */
    KEY_INSECURE("the key file must be readable by its owner only"),
    /** The key is not the one that the till was enrolled with. */
    KEY_MISMATCH("the key is not the one that the till was enrolled with"),
    /** The chain was handed over to another key, and the safe still has the old one. */
    KEY_CHANGED("the till's key was changed at entry {seq} and this one signs no more"),
    /** A later epoch of the till was opened, and the safe still has the one before. */
    EPOCH_CLOSED("the till goes on as {origin} and nothing more is recorded in the epoch before"),
    /** The till's enrolment is absent. */
    ENROLMENT_MISSING("the till's enrolment is missing"),
    /** The till's enrolment cannot be read. */
    ENROLMENT_UNREADABLE("the till's enrolment cannot be read"),
    /** The signer failed. */
    SIGNING_FAILED("the signer failed"),

    /** Another process has appended to the chain meanwhile; the unit of work is to be run again. */
    HEAD_MOVED("the chain was extended meanwhile"),
    /** The high-water mark is absent although the till is enrolled. */
    MARK_MISSING("the high-water mark is missing"),
    /** The high-water mark cannot be read. */
    MARK_UNREADABLE("the high-water mark cannot be read"),
    /** The high-water mark cannot be written. */
    MARK_UNWRITABLE("the high-water mark cannot be written"),
    /** The unit of work was committed, but its high-water mark could not be made durable. */
    RECORDED_WITHOUT_MARK(
            "it is recorded up to entry {seq} and must not be repeated, but the high-water mark was not moved"),
    /** The chain is shorter than the high-water mark: it was cut or restored from an older copy. */
    CHAIN_BELOW_MARK("the chain has {size} entries but {mark} were marked as recorded"),
    /** The chain differs from the high-water mark: it was rewritten. */
    CHAIN_DIFFERS_FROM_MARK("the chain differs from its high-water mark at entry {seq}"),

    /** The printer, or the file that stands for it, cannot be written. */
    PRINTER_FAILED("the print could not be written"),
    /** A file of the host cannot be read. */
    FILE_UNREADABLE("the file cannot be read"),
    /** A file of the host cannot be written. */
    FILE_UNWRITABLE("the file cannot be written");

    private final String template;

    FailureCode(String template) {
        this.template = template;
    }

    @Override
    public String template() {
        return template;
    }
}
