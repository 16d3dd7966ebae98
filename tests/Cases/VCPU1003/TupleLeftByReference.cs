// The helper leaves another answer in the tuple that it gets by reference.
public sealed class TupleLeftByReferencePort : ArchPort
{
    private static void Clear(ref (bool Pending, bool Other) answers) => answers.Pending = false;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, bool Other) answers = (vcpu.Task.TransferWorkPending(), false);
        Clear(ref answers);
        if (!answers.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
