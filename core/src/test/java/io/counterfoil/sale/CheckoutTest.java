package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.CROSSING;
import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.VEHICLE;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static io.counterfoil.sale.Cafe.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Product;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.money.Percent;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.AttributeValue;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.ticket.Disclosure;
import io.counterfoil.ticket.RecordedTicket;
import io.counterfoil.ticket.TicketQuery;
import io.counterfoil.ticket.TicketStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Selling: everything in one unit of work, or nothing. */
class CheckoutTest {

    private final Cafe cafe = Cafe.open();
    private final Checkout checkout = cafe.desk().checkout();

    @Test
    void two_coffees_and_a_croissant_cost_156_60_with_43_40_change_from_200() {
        RecordedTicket issued = checkout.sell(breakfast()).orThrow();

        assertThat(issued.ticket().quote().totals().tax()).isEqualTo(usd("21.60"));
        assertThat(issued.ticket().settlement().total()).isEqualTo(usd("156.60"));
        assertThat(issued.ticket().settlement().change()).isEqualTo(usd("43.40"));
        assertThat(issued.ticket().number().text()).isEqualTo("TT00000001");
        assertThat(issued.ticket().stamp().businessDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(issued.status()).isEqualTo(TicketStatus.ISSUED);
        assertThat(issued.entry().seq()).isEqualTo(1);
        assertThat(issued.privatePart()).isEmpty();
    }

    @Test
    void what_was_sold_can_be_found_again_and_the_books_are_intact() {
        RecordedTicket issued = checkout.sell(breakfast()).orThrow();

        assertThat(cafe.desk().lookup().find(issued.ticket().id(), Disclosure.PRIVATE))
                .isEqualTo(Outcome.accepted(issued));
        assertThat(cafe.desk()
                        .lookup()
                        .findByNumber("TT00000001", Disclosure.PUBLIC)
                        .orThrow())
                .isEqualTo(issued);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(cafe.audit().tickets()).isEqualTo(1);
        assertThat(cafe.marks.read(Origin.of(TILL, 0)).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void a_product_whose_name_was_typed_in_two_strokes_is_sold() {
        Assortment typed = Cafe.assortment("50.00");
        List<Product> products = typed.products().stream()
                .map(product -> product.withShortName("Cafe\u0301"))
                .toList();
        ShopSetup setup = Cafe.setup();
        Cafe other = new Cafe();
        other.desk()
                .opening()
                .open(new ShopSetup(
                        Assortment.of(new AssortmentDraft(
                                        typed.version(), typed.shop(), typed.taxes(), products, typed.tariffs()))
                                .orThrow(),
                        setup.paymentMethods(),
                        setup.numbering()))
                .orThrow();

        RecordedTicket issued = other.desk().checkout().sell(breakfast()).orThrow();

        assertThat(issued.ticket().quote().lines().get(0).product().shortName()).isEqualTo("Caf\u00e9");
        assertThat(other.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_quote_records_nothing() {
        assertThat(checkout.quote(cart(line("coffee", 2))).orThrow().totals().total())
                .isEqualTo(usd("116.00"));
        assertThat(cafe.desk()
                        .lookup()
                        .list(TicketQuery.builder().build())
                        .orThrow()
                        .tickets())
                .isEmpty();
    }

    @Test
    void a_batch_takes_consecutive_numbers() {
        List<RecordedTicket> issued =
                checkout.sell(List.of(breakfast(), breakfast(), breakfast())).orThrow();

        assertThat(issued)
                .extracting(ticket -> ticket.ticket().number().text())
                .containsExactly("TT00000001", "TT00000002", "TT00000003");
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void one_fault_in_a_batch_leaves_nothing_of_it_and_all_faults_are_reported() {
        SaleRequest none = SaleRequest.of(cart(line("tea", 1), line("coffee", 0)), cash("1.00"));
        SaleRequest little = SaleRequest.of(cart(line("coffee", 1)), cash("1.00"));

        assertThat(refusals(checkout.sell(List.of(breakfast(), none, little))))
                .containsExactly(
                        "UNKNOWN_PRODUCT tickets[1].lines[0].product: this product is not sold here",
                        "QUANTITY_NOT_POSITIVE tickets[1].lines[1].quantity: the quantity must be more than 0 but was 0",
                        "PAYMENT_TOO_LITTLE tickets[2].payments: 58.00 is due but 1.00 was tendered");

        assertThat(checkout.sell(breakfast()).orThrow().ticket().number().number())
                .isEqualTo(1);
        assertThat(cafe.audit().chain().size()).isEqualTo(2);
    }

    @Test
    void an_empty_list_and_an_empty_cart_are_refused() {
        assertThat(refusals(checkout.sell(List.of()))).containsExactly("CART_EMPTY tickets: there is nothing to sell");
        assertThat(refusals(checkout.sell(SaleRequest.of(cart()))))
                .containsExactly("CART_EMPTY tickets[0].lines: there is nothing to sell");
    }

    @Test
    void a_hundred_tickets_are_taken_at_once_and_one_more_is_refused() {
        List<SaleRequest> coach = new ArrayList<>(Collections.nCopies(100, breakfast()));

        assertThat(checkout.sell(coach).orThrow()).hasSize(100);
        coach.add(breakfast());
        assertThat(refusals(checkout.sell(coach)))
                .containsExactly("TOO_MANY tickets: at most 100 are allowed but there are 101");
    }

    @Test
    void a_free_ticket_is_issued_without_payment() {
        assertThat(checkout.sell(SaleRequest.of(cart(line("water", 1))))
                        .orThrow()
                        .ticket()
                        .settlement()
                        .paid())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void what_concerns_people_stands_in_the_private_part_alone() {
        SaleRequest sale = new SaleRequest(
                cart(line("car", 1).with(VEHICLE, AttributeValue.of("AB-123"))).onRoute(CROSSING),
                List.of(new Tender(
                        PaymentMethodCode.of("TRANSFER"), usd("180.00"), Optional.of(PersonalText.of("0414-555")))),
                Optional.of(new CustomerSnapshot(PersonalText.of("José Ñandú"), Optional.empty())));

        RecordedTicket issued = checkout.sell(sale).orThrow();
        RecordedTicket open = cafe.desk()
                .lookup()
                .find(issued.ticket().id(), Disclosure.PUBLIC)
                .orThrow();

        assertThat(issued.privatePart()
                        .orElseThrow()
                        .attributes()
                        .get(0)
                        .value()
                        .reveal())
                .isEqualTo("AB-123");
        assertThat(issued.privatePart()
                        .orElseThrow()
                        .references()
                        .get(0)
                        .value()
                        .reveal())
                .isEqualTo("0414-555");
        assertThat(open.privatePart()).isEmpty();
        assertThat(open.ticket().quote().lines().get(0).attributes()).isEmpty();
        assertThat(open.ticket().privateCommitment())
                .contains(issued.privatePart().orElseThrow().commitment());
        assertThat(issued.toString()).doesNotContain("AB-123", "José", "0414");
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void the_rates_of_the_business_date_count_and_not_those_that_the_cart_was_made_at() {
        SaleRequest yesterday =
                SaleRequest.of(cart(line("adult", 1)).onRoute(CROSSING).on(LocalDate.of(2025, 1, 1)), cash("20.00"));

        assertThat(checkout.sell(yesterday).orThrow().ticket().quote().date()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void a_new_price_counts_from_its_publication_on_and_old_tickets_keep_theirs() {
        RecordedTicket before = checkout.sell(breakfast()).orThrow();
        ShopSetup dearer = new ShopSetup(
                Cafe.assortment("60.00"),
                Cafe.setup().paymentMethods(),
                Cafe.setup().numbering());

        assertThat(cafe.desk().opening().publish(dearer).orThrow().version()).isEqualTo(2);
        RecordedTicket after = checkout.sell(breakfast()).orThrow();

        assertThat(after.ticket().settlement().total()).isEqualTo(usd("179.80"));
        assertThat(cafe.desk()
                        .lookup()
                        .find(before.ticket().id(), Disclosure.PUBLIC)
                        .orThrow())
                .isEqualTo(before);
    }

    @Test
    void the_total_that_the_client_claims_is_compared_to_the_cent() {
        SaleRequest wrong = SaleRequest.of(cart(line("coffee", 2)).claimingTotal(usd("115.99")), cash("200.00"));

        assertThat(refusals(checkout.sell(wrong)))
                .containsExactly("AMOUNT_MISMATCH tickets[0].total: the total is 116.00 and not 115.99");
    }

    @Test
    void a_missing_vehicle_number_is_refused_with_its_path() {
        assertThat(refusals(checkout.sell(SaleRequest.of(cart(line("car", 1)).onRoute(CROSSING), cash("180.00")))))
                .containsExactly("ATTRIBUTE_MISSING tickets[0].lines[0].vehicle_number: this attribute is required");
    }

    @Test
    void a_discount_needs_its_permission() {
        SaleRequest cheaper =
                SaleRequest.of(cart(line("coffee", 2)).with(Discount.of(Percent.of("10"))), cash("200.00"));

        assertThat(checkout.sell(cheaper).orThrow().ticket().settlement().total())
                .isEqualTo(usd("104.40"));
        cafe.denied.add(Permission.DISCOUNT);
        assertThat(refusals(checkout.sell(cheaper)))
                .containsExactly("PERMISSION_DENIED tickets[0]: the permission DISCOUNT is needed");
    }

    @Test
    void selling_needs_its_permission() {
        cafe.denied.add(Permission.SELL);

        assertThat(refusals(checkout.sell(breakfast())))
                .containsExactly("PERMISSION_DENIED: the permission SELL is needed");
        assertThat(refusals(checkout.quote(cart(line("coffee", 1)))))
                .containsExactly("PERMISSION_DENIED: the permission SELL is needed");
    }

    @Test
    void a_series_ends_with_its_digits() {
        Cafe small = new Cafe();
        small.desk()
                .opening()
                .open(Cafe.setup(new SeriesRule("T", 1, SeriesReset.NEVER)))
                .orThrow();
        small.desk().checkout().sell(Collections.nCopies(9, breakfast())).orThrow();

        assertThat(refusals(small.desk().checkout().sell(breakfast())))
                .containsExactly("SERIES_EXHAUSTED: the series tickets/plaza/till-1 has reached its last number");
        assertThat(small.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_daily_series_begins_anew_with_the_business_date() {
        Cafe daily = new Cafe();
        daily.desk()
                .opening()
                .open(Cafe.setup(new SeriesRule("T", 4, SeriesReset.DAILY)))
                .orThrow();
        daily.desk().checkout().sell(List.of(breakfast(), breakfast())).orThrow();

        daily.clock.move(Duration.ofHours(14));

        assertThat(daily.desk()
                        .checkout()
                        .sell(breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .text())
                .isEqualTo("T0001");
        assertThat(daily.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_clock_a_day_ahead_must_be_confirmed_first() {
        checkout.sell(breakfast()).orThrow();
        cafe.clock.move(Duration.ofHours(25));

        assertThat(refusals(checkout.sell(breakfast())))
                .containsExactly(
                        "CLOCK_AHEAD clock: the clock is 25 hours ahead of the last entry and must be confirmed");
        checkout.confirmClock().orThrow();

        assertThat(checkout.sell(breakfast()).orThrow().ticket().number().number())
                .isEqualTo(2);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_clock_that_ran_back_is_recorded_before_the_sale() {
        checkout.sell(breakfast()).orThrow();
        cafe.clock.move(Duration.ofSeconds(-3));

        RecordedTicket after = checkout.sell(breakfast()).orThrow();
        cafe.clock.move(Duration.ofSeconds(3));

        assertThat(after.entry().seq()).isEqualTo(3);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_note_is_signed_after_a_quarter_of_an_hour() {
        Origin origin = Origin.of(TILL, 0);
        checkout.sell(breakfast()).orThrow();
        assertThat(cafe.office.audit(TILL.tenant()).notes(origin)).hasSize(1);

        cafe.clock.move(Duration.ofMinutes(15));
        checkout.sell(breakfast()).orThrow();

        assertThat(cafe.office.audit(TILL.tenant()).notes(origin)).hasSize(2);
    }

    @Test
    void a_till_that_was_never_opened_sells_nothing() {
        assertThat(refusals(cafe.desk(Cafe.SECOND_TILL).checkout().sell(breakfast())))
                .containsExactly("NOT_SET_UP: the till has not been set up");
        assertThat(refusals(new Cafe().desk().checkout().sell(breakfast())))
                .containsExactly("NOT_SET_UP: the shop has not been set up");
    }

    @Test
    void a_till_is_opened_once() {
        assertThat(refusals(cafe.desk().opening().open(Cafe.setup())))
                .containsExactly("ALREADY_SET_UP: the till has been set up already");
        cafe.denied.add(Permission.SET_UP);
        assertThat(refusals(cafe.desk().opening().publish(Cafe.setup())))
                .containsExactly("PERMISSION_DENIED: the permission SET_UP is needed");
    }

    @Test
    void an_opening_cut_short_before_its_mark_is_finished_by_the_next_attempt() {
        cafe.marks.lose(Origin.of(TILL, 0));

        assertThat(cafe.desk().opening().open(Cafe.setup()).orThrow().size()).isEqualTo(1);
        assertThat(cafe.desk().checkout().sell(breakfast()).orThrow().entry().seq())
                .isEqualTo(1);
    }

    @Test
    void a_second_till_has_a_chain_and_a_series_of_its_own() {
        cafe.desk(Cafe.SECOND_TILL).opening().open(Cafe.setup()).orThrow();

        assertThat(checkout.sell(breakfast()).orThrow().ticket().number().number())
                .isEqualTo(1);
        RecordedTicket second =
                cafe.desk(Cafe.SECOND_TILL).checkout().sell(breakfast()).orThrow();

        assertThat(second.ticket().number().number()).isEqualTo(1);
        assertThat(second.entry().origin()).hasToString("cafe.example/plaza/till-2/0");
    }

    @Test
    void a_till_whose_mark_is_lost_sells_nothing_until_somebody_looks() {
        checkout.sell(breakfast()).orThrow();
        cafe.marks.lose(Origin.of(TILL, 0));

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> cafe.desk().checkout().sell(breakfast()))
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(FailureCode.MARK_MISSING));
    }

    @Test
    void a_till_whose_chain_is_below_its_mark_sells_nothing() {
        Cafe restored = Cafe.open();
        checkout.sell(breakfast()).orThrow();
        restored.marks.advance(cafe.marks.read(Origin.of(TILL, 0)).orElseThrow());

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> restored.desk().checkout().sell(breakfast()))
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(FailureCode.CHAIN_BELOW_MARK));
    }

    @Test
    void a_safe_opens_its_own_till_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cafe.office.desk(
                        new Session(Cafe.SECOND_TILL, ActorId.of("ana"), SessionId.of("s")), cafe.safe(TILL)))
                .withMessage("safe must be of till cafe.example/plaza/till-2 but was of cafe.example/plaza/till-1/0");
    }

    @Test
    void the_printed_hash_of_a_ticket_is_signed_by_its_till() {
        RecordedTicket issued = checkout.sell(breakfast()).orThrow();

        assertThat(issued.entry().printedHash().signature()).isPresent();
        assertThat(issued.entry()
                        .printedHash()
                        .isSignedBy(cafe.safe(TILL).enrolment().publicKey().orElseThrow()))
                .isTrue();
    }

    @Test
    void a_mark_without_a_chain_says_that_the_books_were_lost_and_opens_no_till() {
        Cafe emptied = new Cafe();
        emptied.marks.advance(cafe.marks.read(Origin.of(TILL, 0)).orElseThrow());

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> emptied.desk().opening().open(Cafe.setup()))
                .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(FailureCode.CHAIN_BELOW_MARK));
        assertThat(emptied.office.audit(TILL.tenant()).chains()).isEmpty();
    }

    @Test
    void a_sale_whose_mark_fails_says_that_it_must_not_be_repeated() {
        TillSafe safe = cafe.safe(TILL);
        Desk failing = cafe.office.desk(
                new Session(TILL, ActorId.of("ana"), SessionId.of("s")),
                new TillSafe(safe.enrolment(), safe.signer(), new FailingMark(cafe.marks)));

        assertThatExceptionOfType(CounterfoilException.class)
                .isThrownBy(() -> failing.checkout().sell(breakfast()))
                .withMessage("RECORDED_WITHOUT_MARK: it is recorded up to entry 1 and must not be repeated,"
                        + " but the high-water mark was not moved");

        assertThat(checkout.sell(breakfast()).orThrow().ticket().number().number())
                .isEqualTo(2);
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    private record FailingMark(HighWaterMark marks) implements HighWaterMark {
        @Override
        public Optional<Mark> read(Origin origin) {
            return marks.read(origin);
        }

        @Override
        public void advance(Mark mark) {
            throw new CounterfoilException(FailureCode.MARK_UNWRITABLE);
        }
    }

    @Test
    void more_lines_than_a_document_holds_are_refused_at_their_ticket_and_leave_nothing() {
        CartLine[] lines = new CartLine[1_000];
        Arrays.fill(lines, line("coffee", 1));
        SaleRequest coachload = SaleRequest.of(cart(lines), cash("58000.00"));

        Outcome<List<RecordedTicket>> outcome = checkout.sell(List.of(breakfast(), coachload));

        assertThat(refusals(outcome)).hasSize(1);
        assertThat(refusals(outcome).get(0))
                .startsWith("DOCUMENT_TOO_LARGE tickets[1].lines: the ticket needs ")
                .endsWith("bytes but a document holds 262144");
        assertThat(checkout.sell(breakfast()).orThrow().ticket().number().number())
                .isEqualTo(1);
    }

    @Test
    void more_about_people_than_a_private_part_holds_is_refused() {
        CartLine[] cars = new CartLine[400];
        Arrays.fill(cars, line("car", 1).with(VEHICLE, AttributeValue.of("\u0939".repeat(200))));
        SaleRequest convoy = SaleRequest.of(cart(cars).onRoute(CROSSING), cash("72000.00"));

        assertThat(refusals(checkout.sell(convoy)).get(0))
                .startsWith("DOCUMENT_TOO_LARGE tickets[0].lines: the ticket needs ");
        assertThat(cafe.audit().chain().size()).isEqualTo(1);
    }

    @Test
    void faults_of_payments_are_reported_beside_those_of_the_cart() {
        SaleRequest wrong = SaleRequest.of(cart(line("tea", 1)), Tender.of("BARTER", usd("1.00")));

        assertThat(refusals(checkout.sell(wrong)))
                .containsExactly(
                        "UNKNOWN_PRODUCT tickets[0].lines[0].product: this product is not sold here",
                        "UNKNOWN_PAYMENT_METHOD tickets[0].payments[0].method: this payment method is not taken here");
    }

    @Test
    void tenders_beyond_what_money_can_hold_are_refused() {
        String most = "92233720368547758.07";

        assertThat(refusals(checkout.sell(SaleRequest.of(cart(line("coffee", 1)), cash(most), cash(most)))))
                .containsExactly("AMOUNT_OVERFLOW tickets[0].payments: the amount is too large");
    }

    @Test
    void a_clock_that_needs_no_confirmation_leaves_no_record_of_one() {
        assertThat(checkout.confirmClock().orThrow().size()).isEqualTo(1);
    }
}
