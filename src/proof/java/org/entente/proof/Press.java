package org.entente.proof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One wish of somebody, asked once or again and again with the same key, and what they were told.
///
/// @param first when it was asked first
/// @param last when it was asked for the last time
/// @param answered when the answer came; [Instant#MAX] where none ever came
public record Press(Ask ask, Instant first, Instant last, Instant answered, Told told) {

  /// What somebody wants.
  public sealed interface Ask {

    /// In place of the address of somebody who is named later.
    String UNNAMED = "";

    /// Seats, or places in the line for them.
    ///
    /// @param event its number
    /// @param side the cluster as whose member they come
    /// @param key what the form carried
    /// @param people the addresses of those who come, [#UNNAMED] for who is named later
    /// @param waiting whether to enter the line
    record Seats(UUID event, String side, UUID key, List<String> people, boolean waiting)
        implements Ask {

      public Seats {
        people = List.copyOf(people);
      }
    }

    /// To give seats back.
    record GiveBack(UUID booking, Set<UUID> seats) implements Ask {

      public GiveBack {
        seats = Set.copyOf(seats);
      }
    }

    /// To take seats that are offered.
    record Accept(UUID booking, Set<UUID> seats) implements Ask {

      public Accept {
        seats = Set.copyOf(seats);
      }
    }

    /// To name who comes on a seat, or to pass it on.
    ///
    /// @param from the address of who had it, as the page said, or [#UNNAMED]
    /// @param to the address of who has it then
    record Pass(UUID event, UUID booking, UUID seat, String from, String to) implements Ask {}
  }

  /// What they were told.
  public sealed interface Told {

    /// The seats are theirs, or they stand in the line where that was asked for.
    record Yes(UUID booking) implements Told {}

    /// The seats were taken back.
    record GivenBack() implements Told {}

    /// The offered seats are theirs.
    record Accepted() implements Told {}

    /// The seat is in the other's name.
    record Passed() implements Told {}

    /// There are not so many seats.
    record Full() implements Told {}

    /// Somebody of them has a seat or waits for one.
    record Already() implements Told {}

    /// Something else, in words.
    record Otherwise(String words) implements Told {}

    /// Nothing, until the end.
    record Nothing() implements Told {}
  }
}
