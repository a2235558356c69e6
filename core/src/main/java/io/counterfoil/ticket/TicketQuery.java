package io.counterfoil.ticket;

import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.shop.LocationId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list: newest first, page by page. Every filter may be left out.
 *
 * <p>Pages go by key, not by offset: {@link TicketPage#next()} of one page is {@link Builder#after} of the following query, so a
 * ticket issued meanwhile neither repeats nor hides another.
 */
public final class TicketQuery {

    /** The most tickets of one page: what a reader takes at once without holding the whole day in memory. */
    public static final int MAX_PAGE_SIZE = 500;

    private static final int DEFAULT_PAGE_SIZE = 50;

    private final Builder values;

    private TicketQuery(Builder values) {
        this.values = values;
    }

    /**
     * Starts a query for all tickets.
     *
     * @return a builder without filters and with pages of 50
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The first business date.
     *
     * @return inclusive
     */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(values.from);
    }

    /**
     * The last business date.
     *
     * @return inclusive
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(values.to);
    }

    /**
     * Where they were issued.
     *
     * @return the location asked for
     */
    public Optional<LocationId> location() {
        return Optional.ofNullable(values.location);
    }

    /**
     * A method by which at least one payment was made.
     *
     * @return the method asked for
     */
    public Optional<PaymentMethodCode> paymentMethod() {
        return Optional.ofNullable(values.paymentMethod);
    }

    /**
     * What has become of them.
     *
     * @return the status asked for
     */
    public Optional<TicketStatus> status() {
        return Optional.ofNullable(values.status);
    }

    /**
     * Where the page before ended.
     *
     * @return the id of its last ticket
     */
    public Optional<TicketId> after() {
        return Optional.ofNullable(values.after);
    }

    /**
     * How many tickets a page has.
     *
     * @return 1 to {@value #MAX_PAGE_SIZE}
     */
    public int pageSize() {
        return values.pageSize;
    }

    /**
     * The same query for the page that follows.
     *
     * @param last the id of the last ticket seen
     * @return a new query
     */
    public TicketQuery after(TicketId last) {
        Builder copy = values.copy();
        copy.after = Objects.requireNonNull(last, "last");
        return new TicketQuery(copy);
    }

    /** Collects the filters. Mutable, for one thread; the last call of each wins. */
    public static final class Builder {

        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable LocationId location;
        private @Nullable PaymentMethodCode paymentMethod;
        private @Nullable TicketStatus status;
        private @Nullable TicketId after;
        private int pageSize = DEFAULT_PAGE_SIZE;

        private Builder() {}

        private Builder copy() {
            Builder copy = new Builder();
            copy.from = from;
            copy.to = to;
            copy.location = location;
            copy.paymentMethod = paymentMethod;
            copy.status = status;
            copy.after = after;
            copy.pageSize = pageSize;
            return copy;
        }

        /**
         * From this business date on.
         *
         * @param date inclusive
         * @return this
         */
        public Builder from(LocalDate date) {
            from = date;
            return this;
        }

        /**
         * Up to this business date.
         *
         * @param date inclusive
         * @return this
         */
        public Builder to(LocalDate date) {
            to = date;
            return this;
        }

        /**
         * Issued at this location.
         *
         * @param where the location
         * @return this
         */
        public Builder location(LocationId where) {
            location = where;
            return this;
        }

        /**
         * Paid, at least in part, by this method.
         *
         * @param method the method
         * @return this
         */
        public Builder paymentMethod(PaymentMethodCode method) {
            paymentMethod = method;
            return this;
        }

        /**
         * With this status.
         *
         * @param wanted the status
         * @return this
         */
        public Builder status(TicketStatus wanted) {
            status = wanted;
            return this;
        }

        /**
         * Older than this ticket.
         *
         * @param last the id of the last ticket of the page before
         * @return this
         */
        public Builder after(TicketId last) {
            after = last;
            return this;
        }

        /**
         * How many tickets a page has.
         *
         * @param size 1 to {@value TicketQuery#MAX_PAGE_SIZE}
         * @return this
         * @throws IllegalArgumentException if the size is out of range
         */
        public Builder pageSize(int size) {
            if (size < 1 || size > MAX_PAGE_SIZE) {
                throw new IllegalArgumentException("size must be 1 to " + MAX_PAGE_SIZE + " but was " + size);
            }
            pageSize = size;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the query
         */
        public TicketQuery build() {
            return new TicketQuery(copy());
        }
    }
}
