package org.entente.comments;

import java.util.List;
import org.entente.identity.AccountBelongings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who decided on a comment: it stays noted of whoever did.
@Component
@Order(70)
class CommentsOwned implements AccountBelongings {

  @Override
  public List<String> columns() {
    return List.of("comment_decision.moderator");
  }
}
