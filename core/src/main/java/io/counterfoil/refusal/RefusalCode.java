package io.counterfoil.refusal;

/**
 * Every reason for which a shop's request can be refused, in order of precedence: where one fault hides another, the earlier
 * one is reported.
 *
 * <p>A code is stable: it is stored, translated and tested for by hosts. Its template is one line for people; the words in
 * braces name the data that every refusal of this code carries.
 */
public enum RefusalCode implements MessageTemplate {
    /** The input is not JSON at all. */
    JSON_UNREADABLE("the JSON cannot be read at line {line}, column {column}"),
    /** The input is larger than the reader takes. */
    JSON_TOO_LARGE("the JSON is larger than {limit} bytes"),
    /** A member that the documented form does not have. */
    MEMBER_UNKNOWN("this member is not known here"),
    /** A member that the documented form asks for. */
    MEMBER_MISSING("this member is required"),
    /** A value of the wrong kind or form. */
    VALUE_INVALID("the value must be {rule}"),

    /** The same key twice where each may stand once. */
    DUPLICATE("this stands at {first} already"),
    /** Two rates of one product, two rules of one tax or two stages of one scope in force at the same time. */
    PERIODS_OVERLAP("this period overlaps the one at {other}"),
    /** A product names a tax that the profile does not have. */
    TAX_UNKNOWN("the tax profile has no such tax"),
    /** A product or a scope names a price plan that the assortment does not have. */
    UNKNOWN_PLAN("the assortment has no such price plan"),
    /** An assortment that does not follow the one in force. */
    VERSION_CONFLICT("the next version is {expected} and not {got}"),

    /** The caller lacks a permission. */
    PERMISSION_DENIED("the permission {permission} is needed"),
    /** No such shop, till or tenant has been set up. */
    NOT_SET_UP("{what} has not been set up"),
    /** It has been set up before. */
    ALREADY_SET_UP("{what} has been set up already"),
    /** A new epoch was asked for, and the one in force is in order. */
    NOTHING_TO_RECOVER("the books, the mark and the key of the till are in order"),

    /** A cart, or a list of tickets, without anything in it. */
    CART_EMPTY("there is nothing to sell"),
    /** More than one request may hold. */
    TOO_MANY("at most {limit} are allowed but there are {count}"),
    /** The assortment has no such product. */
    UNKNOWN_PRODUCT("this product is not sold here"),
    /** A product sold by tariff needs a route. */
    ROUTE_REQUIRED("a route is required for this product"),
    /** The assortment has no such route. */
    UNKNOWN_ROUTE("this route is not served"),
    /** The tariff has no rate for the product on that date. */
    NO_TARIFF("no rate is in force for this product on {date}"),
    /** A tax of the product has no rule for that date. */
    TAX_NOT_IN_FORCE("no rule of the tax {code} is in force on {date}"),
    /** A product sold by a price plan needs a place. */
    PLACE_REQUIRED("the {part} of the place is required"),
    /** The price plan has no such zone. */
    UNKNOWN_ZONE("the price plan has no such zone"),
    /** The zone has no such row. */
    UNKNOWN_ROW("the zone has no such row"),
    /** The row has no such seat. */
    UNKNOWN_SEAT("the zone has no such seat"),
    /** Units on hold in a stage that the plan does not have. */
    UNKNOWN_STAGE("the price plan has no such stage"),
    /** Nothing, or less, was asked for. */
    QUANTITY_NOT_POSITIVE("the quantity must be more than 0 but was {quantity}"),
    /** More decimals than the product's unit has. */
    QUANTITY_TOO_PRECISE("the quantity may have {scale} decimals but was {quantity}"),
    /** More than a quantity can hold. */
    QUANTITY_TOO_LARGE("the quantity may have {digits} digits before the point"),
    /** More than one unit of a numbered seat. */
    SEAT_IS_ONE("a numbered seat is 1 unit and not {quantity}"),
    /** Nobody said how many units a limited stage has left. */
    STAGE_COUNT_MISSING("how many units of the stage {stage} are left must be known"),
    /** The last stage is used up. */
    STAGE_SOLD_OUT("the stage {stage} is sold out"),
    /** More than a stage has left. */
    STAGE_EXCEEDED("only {left} are left up to the stage {stage}"),
    /** Nothing is left of what was asked for. */
    SOLD_OUT("nothing is left of it"),
    /** More was asked for than is left. */
    STOCK_EXCEEDED("only {left} are left"),
    /** A place that the shop does not sell. */
    PLACE_BLOCKED("this place is blocked"),
    /** A place that somebody has bought. */
    PLACE_SOLD("this place is sold already"),
    /** A place that somebody has on hold. */
    PLACE_HELD("this place is held already"),
    /** Some seats of a table that is sold whole. */
    TABLE_SOLD_WHOLE("this table is sold whole: all its {seats} seats or none"),
    /** Nowhere are that many free seats side by side. */
    NO_ADJACENT_SEATS("there are no {count} free seats side by side"),
    /** A cart names a hold that the books do not know. */
    HOLD_UNKNOWN("there is no such hold"),
    /** A hold whose units were all sold. */
    HOLD_SOLD("what was on hold is sold already"),
    /** A hold that was given back. */
    HOLD_RELEASED("the hold was released already"),
    /** A hold whose time is over. */
    HOLD_EXPIRED("the hold expired at {at}"),
    /** More than a hold keeps. */
    HOLD_EXCEEDED("{held} are held and not {wanted}"),
    /** A capacity below what is sold and held. */
    CAPACITY_BELOW_TAKEN("{taken} are sold or held, so the capacity cannot be {wanted}"),
    /** A required line attribute is absent. */
    ATTRIBUTE_MISSING("this attribute is required"),
    /** A line attribute that the product does not ask for. */
    ATTRIBUTE_UNKNOWN("the product has no such attribute"),
    /** Text longer than its limit. */
    TEXT_TOO_LONG("at most {limit} characters are allowed but there are {length}"),
    /** Text with control characters. */
    TEXT_NOT_PLAIN("control characters are not allowed"),
    /** An amount in another currency than the shop's. */
    CURRENCY_MISMATCH("the currency must be {expected} but was {got}"),
    /** A discount typed by an operator above what it reduces. */
    DISCOUNT_EXCEEDS_LINE("the discount {discount} is more than {subtotal}"),
    /** A code that sets off no promotion on that date. */
    PROMOTION_UNKNOWN("no promotion of this code is in force"),
    /** A code that is of no voucher. */
    VOUCHER_UNKNOWN("there is no such voucher"),
    /** A voucher before its first date. */
    VOUCHER_NOT_YET("the voucher is good from {from} on"),
    /** A voucher after its last date. */
    VOUCHER_EXPIRED("the voucher was good for dates before {until}"),
    /** A voucher whose uses or amount were not told. */
    VOUCHER_COUNT_MISSING("how much is left of the voucher must be known"),
    /** A voucher with no uses or no amount left. */
    VOUCHER_USED_UP("the voucher is used up"),
    /** A voucher for another event or other products. */
    VOUCHER_OF_ANOTHER_EVENT("the voucher is good for nothing in the cart"),
    /** The rate or levy that the client computed with is no longer in force. */
    RATE_CHANGED("the rate is now {current} and not {submitted}"),
    /** The total that the client computed differs. */
    AMOUNT_MISMATCH("the total is {expected} and not {got}"),
    /** More lines, names or attributes than one document of the ledger can hold. */
    DOCUMENT_TOO_LARGE("the ticket needs {size} bytes but a document holds {limit}"),
    /** An amount beyond what money can hold. */
    AMOUNT_OVERFLOW("the amount is too large"),

    /** The shop takes no such means of payment. */
    UNKNOWN_PAYMENT_METHOD("this payment method is not taken here"),
    /** The means of payment asks for a reference. */
    REFERENCE_REQUIRED("this payment method needs a reference"),
    /** A payment of nothing or less. */
    PAYMENT_NOT_POSITIVE("a payment must be more than 0 but was {amount}"),
    /** The payments do not reach the total. */
    PAYMENT_TOO_LITTLE("{total} is due but {tendered} was tendered"),
    /** The payments exceed the total and none of them gives change. */
    PAYMENT_TOO_MUCH("{total} is due but {tendered} was tendered, and only {changeable} of it gives change"),

    /** No such ticket. */
    TICKET_NOT_FOUND("there is no such ticket"),
    /** A ticket can be cancelled once. */
    TICKET_ALREADY_CANCELLED("the ticket was cancelled already"),
    /** A cancellation says why. */
    REASON_REQUIRED("a reason is required"),
    /** The ticket, or the record of an action, has no private part. */
    NOTHING_TO_ERASE("there is nothing about people to erase"),
    /** A private part can be erased once. */
    ALREADY_ERASED("what the ticket knew about people was erased already"),
    /** The same idempotency key with another request. */
    IDEMPOTENCY_CONFLICT("the idempotency key was used for another request"),
    /** The series has no numbers left. */
    SERIES_EXHAUSTED("the series {series} has reached its last number"),
    /** A document that is not in its canonical form. */
    NOT_CANONICAL("the document is not canonical at byte {offset}: it must have {rule}"),
    /** The chain of the till has reached the largest number of the format. */
    CHAIN_FULL("the chain of this till has reached its last number"),
    /** The proof of a ticket does not hold. */
    PROOF_INVALID("the proof does not hold: {why}"),
    /** A proof leads to a checkpoint, and there is none above the entry. */
    CHECKPOINT_REQUIRED("no checkpoint covers entry {seq} yet"),
    /** The clock is further ahead of the last entry than sealing allows. */
    CLOCK_AHEAD("the clock is {hours} hours ahead of the last entry and must be confirmed");

    private final String template;

    RefusalCode(String template) {
        this.template = template;
    }

    @Override
    public String template() {
        return template;
    }
}
