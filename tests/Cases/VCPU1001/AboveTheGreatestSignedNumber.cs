// A number without a sign may be above the greatest signed one.
public static class AboveTheGreatestSignedNumber
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, ulong passed)
    {
        if (passed > long.MaxValue)
        {
            [|vcpu.EnterGuest()|];
        }
    }
}
