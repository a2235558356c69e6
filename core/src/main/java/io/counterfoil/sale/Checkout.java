package io.counterfoil.sale;

import io.counterfoil.inventory.HoldId;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.Head;
import io.counterfoil.payment.Settling;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.series.BusinessNumber;
import io.counterfoil.series.Series;
import io.counterfoil.series.SeriesKey;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.Activity;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.work.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sells: prices carts and issues tickets. Safe for threads.
 *
 * <p>Issuing is one unit of work for 1..n tickets, all or nothing: each cart is priced anew at today's rates, its tenders are
 * settled, consecutive numbers are taken, and the tickets are sealed onto the till's chain and stored. Every fault of every
 * ticket is reported together, each with its path: {@code tickets[1].lines[0].quantity}.
 */
public final class Checkout {

    /** The most tickets of one call: a coach at a jetty, not an import. */
    public static final int MAX_TICKETS = 100;

    private static final FieldPath TICKETS = FieldPath.of("tickets");

    private final Recorder recorder;

    Checkout(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Prices a cart at today's rates, as it would be sold now. Nothing is held or recorded.
     *
     * @param cart what would be sold
     * @param holds what was kept for it, whose prices are fixed
     * @return the quote, or all refusals with paths such as {@code lines[0].quantity}
     */
    public Outcome<Quote> quote(Cart cart, HoldId... holds) {
        return quote(SaleRequest.of(cart).using(holds), Paying.ANYHOW);
    }

    /**
     * Prices a cart at today's rates for a customer who is going to pay all of it in cash, so that the shop's cash rounding
     * applies. Nothing is held or recorded.
     *
     * @param cart what would be sold
     * @param holds what was kept for it, whose prices are fixed
     * @return the quote, or all refusals with paths such as {@code lines[0].quantity}
     */
    public Outcome<Quote> quoteInCash(Cart cart, HoldId... holds) {
        return quote(SaleRequest.of(cart).using(holds), Paying.IN_CASH);
    }

    private Outcome<Quote> quote(SaleRequest sale, Paying paying) {
        return recorder.preview(
                Permission.SELL, unit -> price(sale, paying, Taking.forSale(unit, List.of(sale)), FieldPath.root()));
    }

    /** How a sale is paid, as far as that changes what is paid. */
    private enum Paying {
        ANYHOW,
        IN_CASH
    }

    /**
     * Issues one ticket.
     *
     * @param sale what is sold, how it is paid, to whom
     * @return the ticket as recorded, or all refusals with paths under {@code tickets[0]}
     */
    public Outcome<RecordedTicket> sell(SaleRequest sale) {
        return sell(List.of(sale)).map(issued -> issued.get(0));
    }

    /**
     * Issues one ticket, once, however often the request is sent.
     *
     * @param sale what is sold, how it is paid, to whom
     * @param key invented by the client for this request
     * @return as {@link #sell(List, IdempotencyKey)}
     */
    public Outcome<RecordedTicket> sell(SaleRequest sale, IdempotencyKey key) {
        return sell(List.of(sale), key).map(issued -> issued.get(0));
    }

    /**
     * Issues tickets, all or nothing.
     *
     * @param sales 1 to {@value #MAX_TICKETS}
     * @return the tickets as recorded, in the order of the request, or all refusals
     */
    public Outcome<List<RecordedTicket>> sell(List<SaleRequest> sales) {
        return counted(sales).flatMap(some -> recorder.record(Permission.SELL, unit -> issue(some, unit)));
    }

    /**
     * Issues tickets, all or nothing and once: a request that is sent again, because no answer came, gets the tickets of the first
     * time, as they stand now. A request that was refused did nothing and may be sent again, put right, under the same key. The key
     * is remembered for as long as {@link Surroundings#answersKept} says.
     *
     * @param sales 1 to {@value #MAX_TICKETS}
     * @param key invented by the client for this request
     * @return the tickets as recorded, in the order of the request, or all refusals; IDEMPOTENCY_CONFLICT where the key was used for
     *     another request
     */
    public Outcome<List<RecordedTicket>> sell(List<SaleRequest> sales, IdempotencyKey key) {
        return counted(sales)
                .flatMap(some -> recorder.record(
                        Permission.SELL,
                        unit -> new OnceOnly(unit, key, recorder.place())
                                .issue(RequestText.of(some), () -> issue(some, unit))));
    }

    private static Outcome<List<SaleRequest>> counted(List<SaleRequest> sales) {
        if (sales.isEmpty()) {
            return Outcome.refused(RefusalCode.CART_EMPTY, TICKETS);
        }
        if (sales.size() > MAX_TICKETS) {
            return Outcome.refused(
                    RefusalCode.TOO_MANY,
                    TICKETS,
                    "limit",
                    String.valueOf(MAX_TICKETS),
                    "count",
                    String.valueOf(sales.size()));
        }
        return Outcome.accepted(sales);
    }

    /**
     * Records that an operator confirmed the clock although it is far ahead of the last entry, as after a holiday. Selling is
     * refused with CLOCK_AHEAD until this was called.
     *
     * @return the head of the chain after the record; as it was where there was nothing to confirm
     */
    public Outcome<Head> confirmClock() {
        return confirmClock(Optional.empty());
    }

    /**
     * Records that an operator confirmed the clock, and why it is right, such as {@code closed for a week}.
     *
     * @param reason 1 to {@value io.counterfoil.ticket.Cancellation#MAX_REASON_LENGTH} characters, public, so without names of people
     * @return the head of the chain after the record, or REASON_REQUIRED, TEXT_TOO_LONG, TEXT_NOT_PLAIN or PERMISSION_DENIED
     */
    public Outcome<Head> confirmClock(String reason) {
        return Reason.read(reason).flatMap(said -> confirmClock(Optional.of(said)));
    }

    private Outcome<Head> confirmClock(Optional<String> reason) {
        return recorder.record(Permission.SELL, unit -> {
            if (unit.chain().isClockAhead(unit.stamp().instant())) {
                CanonicalObject.Builder document = unit.clockActivity(Activity.CLOCK_CONFIRMED);
                reason.ifPresent(said -> document.put("reason", said));
                unit.record(document.build(), unit.chain()::confirmClock);
            }
            return unit.chain().head();
        });
    }

    private List<RecordedTicket> issue(List<SaleRequest> sales, UnitOfRecord unit) {
        List<PricedSale> priced = price(sales, unit);
        unit.noteClock();
        List<BusinessNumber> numbers = takeNumbers(priced.size(), unit);
        List<RecordedTicket> issued = new ArrayList<>();
        for (int i = 0; i < priced.size(); i++) {
            issued.add(new Issue(recorder.place(), unit, numbers.get(i), TICKETS.index(i), i).of(priced.get(i)));
        }
        return List.copyOf(issued);
    }

    private List<PricedSale> price(List<SaleRequest> sales, UnitOfRecord unit) {
        Settling settling = Settling.with(unit.books().paymentMethods().all());
        Taking taking = Taking.forSale(unit.stock(), sales);
        Refusals refusals = new Refusals();
        List<PricedSale> priced = new ArrayList<>();
        for (int i = 0; i < sales.size(); i++) {
            Outcome<PricedSale> outcome = price(sales.get(i), settling, taking, TICKETS.index(i));
            refusals.take(outcome.map(Optional::of), Optional.<PricedSale>empty())
                    .ifPresent(priced::add);
        }
        refusals.throwIfAny();
        taking.write();
        return priced;
    }

    private Outcome<PricedSale> price(SaleRequest sale, Settling settling, Taking taking, FieldPath path) {
        FieldPath payments = path.at("payments");
        Paying paying = settling.isAllCash(sale.payments()) ? Paying.IN_CASH : Paying.ANYHOW;
        return price(sale, paying, taking, path)
                .fold(
                        quote -> settling.settle(quote.totals().total(), sale.payments(), payments)
                                .map(settlement -> new PricedSale(sale, quote, settlement)),
                        faults -> {
                            List<Refusal> all = new ArrayList<>(faults);
                            all.addAll(
                                    settling.faults(taking.assortment().shop().currency(), sale.payments(), payments));
                            return Outcome.refused(all);
                        });
    }

    /** Takes what the cart asks for and prices it at the counts before that. */
    private Outcome<Quote> price(SaleRequest sale, Paying paying, Taking taking, FieldPath path) {
        Cart cart = sale.cart();
        Refusals refusals = new Refusals();
        boolean discounted = cart.discount().isPresent()
                || cart.lines().stream().anyMatch(line -> line.discount().isPresent());
        if (discounted && !recorder.place().allows(Permission.DISCOUNT)) {
            return Outcome.refused(RefusalCode.PERMISSION_DENIED, path, "permission", Permission.DISCOUNT.name());
        }
        Situation now = taking.situation(cart);
        Situation situation = switch (paying) {
            case ANYHOW -> now;
            case IN_CASH -> now.payingCash();
        };
        CartTaking taken = new CartTaking(taking, path, refusals);
        Cart held = taken.take(cart, sale.holds()).on(taking.businessDate());
        Optional<Quote> quote = refusals.take(
                Pricer.price(held, taking.assortment(), situation, path).map(Optional::of), Optional.<Quote>empty());
        if (refusals.isEmpty()) {
            quote.ifPresent(taken::takePriced);
        }
        return refusals.orElse(quote::orElseThrow);
    }

    private List<BusinessNumber> takeNumbers(int count, UnitOfRecord unit) {
        SeriesKey key = OpeningDesk.ticketSeries(recorder.place().session().till());
        Series series = unit.books().series();
        SeriesRule rule = series.rule(key).orElseThrow(() -> Recorder.notSetUp("the series of the till"));
        String period = rule.reset().period(unit.stamp().businessDate());
        long first = series.take(key, period, count);
        if (first + count - 1 > rule.last()) {
            throw new RefusedException(
                    List.of(Refusal.of(RefusalCode.SERIES_EXHAUSTED, FieldPath.root(), "series", key.value())));
        }
        List<BusinessNumber> numbers = new ArrayList<>();
        for (long number = first; number < first + count; number++) {
            numbers.add(new BusinessNumber(key, period, number, rule.format(number)));
        }
        return numbers;
    }
}
