package io.counterfoil.inventory;

import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.ZoneCode;
import java.time.Instant;
import java.util.List;

/**
 * The pools and holds of one tenant, reached inside a unit of work. It keeps and counts; what may be taken is decided by
 * {@link Stock}, from what {@link #read} told, and handed to {@link #write}.
 *
 * <p><b>For implementers.</b> In a unit of work that may change the books, nobody else changes a pool or hold that
 * {@link #read} was asked for or returned until the unit has ended, also where nothing was ever written down of the pool. A store
 * that lets units run side by side locks the pools in one order, whatever the order of the question, then reads the holds, and runs a
 * unit again where that led into a deadlock. Held units are those of active holds: what expired holds keep is subtracted by the
 * instant of the question, whether or not it was tidied. All statements of a unit together are few, however many pools and holds
 * it names: two or three to read, three to write.
 *
 * <p>Counts are kept beside the ledger: sold units can be counted again from the tickets, holds are in no ledger.
 */
public interface Inventory {

    /**
     * Reads for a decision.
     *
     * @param query which pools and holds, at which instant
     * @return how they stand, with the changes of this unit
     */
    StockState read(StockQuery query);

    /**
     * Reads for a seat map, without keeping anybody from changing it.
     *
     * @param plan such as {@code concert-2026}
     * @param zone such as {@code stalls}
     * @param now by the clock of the unit of work
     * @return the seats of the zone that are sold or held or whose capacity somebody said, sorted by their keys; others may be among
     *     them
     */
    List<Pool> seats(PlanId plan, ZoneCode zone, Instant now);

    /**
     * Writes a decision.
     *
     * @param change what was decided in this unit, from what was read in it
     * @throws IllegalStateException if a hold is made twice, if one is changed that is not there, or if more is given back than is
     *     sold or held; the unit must be left then
     */
    void write(StockChange change);

    /**
     * Finds holds that the clock has ended and nobody has written down as ended yet.
     *
     * @param now by the clock of the unit of work
     * @param most how many at most, 1 or more
     * @return the keys of those that ended first
     */
    List<HoldId> overdue(Instant now, int most);

    /**
     * Forgets holds that were written down as ended; they are unknown from then on.
     *
     * @param before whose end by the clock is before this
     * @return how many there were
     */
    int forget(Instant before);
}
