// The order to leave is lost where the guest is entered; that the helper drains again and again is the same mistake, which is reported once.
public static class HelperGoesRoundBeforeTheEntryRunner
{
    [RunLoop]
    public static void Run(Vcpu vcpu)
    {
        while (true)
        {
            Drain(vcpu);
            {|VCPU1003:[|vcpu.EnterGuest()|]|};
        }
    }

    private static void Drain(Vcpu vcpu)
    {
        do
        {
            vcpu.Task.HandleTransferWork();
        }
        while (vcpu.Halted);
    }
}
