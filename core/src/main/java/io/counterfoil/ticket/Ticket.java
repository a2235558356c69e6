package io.counterfoil.ticket;

import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.ledger.Hash;
import io.counterfoil.payment.Settlement;
import io.counterfoil.pricing.Quote;
import io.counterfoil.series.BusinessNumber;
import java.util.Objects;
import java.util.Optional;

/**
 * The issued document, public part: what is printed, exported and chained. It never changes. Receipt, report and ledger read
 * this one stored quote and never compute it again.
 *
 * @param id its key
 * @param number the number that it bears, {@code TT00000001}
 * @param stamp who issued it, where and when
 * @param shop what every document of the shop bears, as it was then
 * @param quote every amount, explained; its lines bear public attributes only
 * @param settlement how it was paid
 * @param privateCommitment what binds the private part to it, where there is one
 */
public record Ticket(
        TicketId id,
        BusinessNumber number,
        Stamp stamp,
        ShopProfile shop,
        Quote quote,
        Settlement settlement,
        Optional<Hash> privateCommitment) {

    /**
     * Checks that nothing private stands in it and that the settlement is the quote's.
     *
     * @throws IllegalArgumentException if a line bears a private attribute, or another total was settled
     */
    public Ticket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(privateCommitment, "privateCommitment");
        if (quote.lines().stream()
                .flatMap(line -> line.attributes().stream())
                .anyMatch(attribute -> attribute.definition().visibility() != Visibility.PUBLIC)) {
            throw new IllegalArgumentException("quote must bear public attributes only but bore a private one");
        }
        if (!settlement.total().equals(quote.totals().total())) {
            throw new IllegalArgumentException(
                    "settlement must be of " + quote.totals().total() + " but was of " + settlement.total());
        }
    }
}
