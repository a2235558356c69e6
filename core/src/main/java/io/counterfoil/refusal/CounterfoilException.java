package io.counterfoil.refusal;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The machine failed, not the shop: the one unchecked root of all infrastructure failures. Adapters translate what their
 * libraries throw into a code and keep the cause. The message comes from the code's template and carries no personal data.
 */
public final class CounterfoilException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    /** Not serialised: the message has the data already. */
    private final transient SortedMap<String, String> data;

    /**
     * A failure without a cause in another library.
     *
     * @param code what failed
     * @param namesAndValues exactly the data that the code names
     */
    public CounterfoilException(FailureCode code, String... namesAndValues) {
        this(code, null, namesAndValues);
    }

    /**
     * A failure that another library reported.
     *
     * @param code what failed
     * @param cause what was thrown, kept for the host's log
     * @param namesAndValues exactly the data that the code names
     */
    public CounterfoilException(FailureCode code, @Nullable Throwable cause, String... namesAndValues) {
        super(code + ": " + code.message(code.data(namesAndValues)), cause);
        this.code = code;
        this.data = code.data(namesAndValues);
    }

    /**
     * What failed.
     *
     * @return the stable code
     */
    public FailureCode code() {
        return code;
    }

    /**
     * The data that the code names.
     *
     * @return sorted by name, unmodifiable
     */
    public SortedMap<String, String> data() {
        return data;
    }
}
