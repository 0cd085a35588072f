package org.entente.admission.web;

import org.jspecify.annotations.Nullable;

/// A ticket on its page.
///
/// @param name who comes, or empty while nobody was named
/// @param code its code in letters, spelled for people
/// @param qr the picture to show at the door, or null where the ticket opens no door
/// @param path the address of its page for people without an account
/// @param state what is to be known of it, in a sentence, or empty
/// @param tone the tone of the state
public record TicketView(
    String name,
    String company,
    String code,
    @Nullable QrPicture qr,
    String path,
    String state,
    String tone) {}
