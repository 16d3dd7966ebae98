using System.Linq.Expressions;

// Whoever compiles the tree and runs it enters the guest without a look.
public static class ExpressionTreeEnters
{
    public static Expression<Func<Vcpu, GuestExit>> Step { get; } = vcpu => [|vcpu.EnterGuest()|];
}
