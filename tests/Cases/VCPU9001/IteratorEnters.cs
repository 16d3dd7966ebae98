// The iterator's body runs in pieces, whenever the loop asks for the next element; the call itself runs nothing of it.
[Port("x86")]
public sealed class IteratorEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int exits = 0;
        foreach (GuestExit exit in [|Exits(vcpu)|])
        {
            exits += exit.IsFastPath ? 0 : 1;
        }

        return exits;
    }

    private static IEnumerable<GuestExit> Exits(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            yield return exit;
        }
    }
}
